package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"time"
)

const bodyLimit = 16 * 1024

type service struct {
	store *store
	log   *record
}

type logoutRequest struct {
	SessionID *string `json:"sessionId"`
}

type logoutResponse struct {
	SessionID string `json:"sessionId"`
	Success   bool   `json:"success"`
}

type failure struct {
	Success   bool   `json:"success"`
	ErrorType string `json:"errorType,omitempty"`
	Error     string `json:"error"`
}

type unauthorized struct {
	Status  string `json:"status"`
	Message string `json:"message"`
}

func serve(ctx context.Context, address, mongo string) error {
	store, err := open(ctx, mongo)
	if err != nil {
		return err
	}
	service := &service{store: store, log: &record{to: json.NewEncoder(os.Stdout)}}
	mux := http.NewServeMux()
	mux.HandleFunc("/api/v1/sessions/logout.me", service.logoutMe)
	server := &http.Server{Addr: address, Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		patience, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(patience)
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func (s *service) logoutMe(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	status, answer := s.answer(w, r)
	body, err := json.Marshal(answer)
	if err != nil {
		status, body = http.StatusInternalServerError, nil
	}
	header := w.Header()
	header.Set("Content-Type", "application/json")
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(body)
	s.log.call(r, status, time.Since(start))
}

func (s *service) answer(w http.ResponseWriter, r *http.Request) (int, any) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		return http.StatusMethodNotAllowed, failure{Error: "Method Not Allowed"}
	}
	userID, token := r.Header.Get("X-User-Id"), r.Header.Get("X-Auth-Token")
	held := false
	if userID != "" && token != "" {
		var err error
		if held, err = s.store.holds(r.Context(), userID, token); err != nil {
			return unavailable()
		}
	}
	if !held {
		w.Header().Set("WWW-Authenticate", "X-Auth-Token")
		return http.StatusUnauthorized, unauthorized{"error", "You must be logged in to do this."}
	}
	sessionID, problem := read(http.MaxBytesReader(w, r.Body, bodyLimit))
	if problem != "" {
		return http.StatusBadRequest, failure{ErrorType: "invalid-params", Error: problem}
	}
	ended, err := s.store.end(r.Context(), userID, sessionID)
	switch {
	case err != nil:
		return unavailable()
	case !ended:
		return http.StatusNotFound, failure{Error: "Session not found"}
	default:
		return http.StatusOK, logoutResponse{sessionID, true}
	}
}

func unavailable() (int, any) {
	return http.StatusServiceUnavailable, failure{Error: "Service Unavailable"}
}

// read gives the session's id, or says what is wrong with the body.
func read(body io.Reader) (sessionID, problem string) {
	decoder := json.NewDecoder(body)
	decoder.DisallowUnknownFields()
	var request logoutRequest
	if decoder.Decode(&request) != nil || decoder.More() {
		return "", "invalid JSON"
	}
	if request.SessionID == nil {
		return "", "must have required property 'sessionId'"
	}
	return *request.SessionID, ""
}
