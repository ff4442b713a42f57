package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
	"go.mongodb.org/mongo-driver/mongo/writeconcern"
	"go.mongodb.org/mongo-driver/x/mongo/driver/connstring"
)

const loginTokens = "services.resume.loginTokens"

// store is the workspace's collections.
type store struct {
	client                *mongo.Client
	users, sessions, push *mongo.Collection
}

func open(ctx context.Context, address string) (*store, error) {
	parsed, err := connstring.ParseAndValidate(address)
	if err != nil {
		return nil, err
	}
	majority := writeconcern.New(writeconcern.WMajority())
	client, err := mongo.Connect(
		ctx, options.Client().ApplyURI(address).SetWriteConcern(majority).SetMaxPoolSize(100))
	if err != nil {
		return nil, err
	}
	database := client.Database(parsed.Database)
	return &store{
		client:   client,
		users:    database.Collection("users"),
		sessions: database.Collection("rocketchat_sessions"),
		push:     database.Collection("_raix_push_app_tokens"),
	}, nil
}

// holds tells whether the user may call with this token now.
func (s *store) holds(ctx context.Context, userID, token string) (bool, error) {
	holder := bson.D{
		{Key: "_id", Value: userID},
		{Key: loginTokens + ".hashedToken", Value: hashed(token)},
		{Key: "active", Value: bson.D{{Key: "$ne", Value: false}}},
	}
	idOnly := options.FindOne().SetProjection(bson.D{{Key: "_id", Value: 1}})
	err := s.users.FindOne(ctx, holder, idOnly).Err()
	if errors.Is(err, mongo.ErrNoDocuments) {
		return false, nil
	}
	return err == nil, err
}

// end ends one of the user's sessions: find its tokens, revoke them and take their push documents,
// delete the logins' session documents. It tells whether there was one.
func (s *store) end(ctx context.Context, userID, sessionID string) (bool, error) {
	tokens, err := s.sessions.Distinct(ctx, "loginToken", bson.D{
		{Key: "userId", Value: userID},
		{Key: "sessionId", Value: sessionID},
		{Key: "loginToken", Value: bson.D{{Key: "$nin", Value: bson.A{nil, ""}}}},
		{Key: "logoutAt", Value: bson.D{{Key: "$exists", Value: false}}},
	})
	if err != nil || len(tokens) == 0 {
		return false, err
	}
	ended := bson.D{{Key: "$in", Value: tokens}}
	silenced := make(chan error, 1)
	go func() {
		_, err := s.push.DeleteMany(
			ctx, bson.D{{Key: "userId", Value: userID}, {Key: "authToken", Value: ended}})
		silenced <- err
	}()
	held := bson.D{{Key: loginTokens, Value: bson.D{{Key: "hashedToken", Value: ended}}}}
	_, err = s.users.UpdateOne(
		ctx, bson.D{{Key: "_id", Value: userID}}, bson.D{{Key: "$pull", Value: held}})
	if other := <-silenced; err == nil {
		err = other
	}
	if err != nil {
		return false, err
	}
	deleted, err := s.sessions.DeleteMany(
		ctx, bson.D{{Key: "userId", Value: userID}, {Key: "loginToken", Value: ended}})
	return err == nil && deleted.DeletedCount > 0, err
}

func hashed(token string) string {
	sum := sha256.Sum256([]byte(token))
	return base64.StdEncoding.EncodeToString(sum[:])
}
