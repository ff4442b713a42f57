package io.chatsessions.peer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.connection.TransportSettings;
import com.mongodb.reactivestreams.client.MongoClients;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;

/** The same endpoint with Vert.x and the reactive driver alone, to measure against. */
public final class Peer {

  private Peer() {}

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    var address = new ConnectionString(System.getenv("MONGO_URL"));
    // The driver's sockets are on the event loops that serve HTTP.
    var client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address)
                .writeConcern(WriteConcern.MAJORITY)
                .transportSettings(
                    TransportSettings.nettyBuilder()
                        .eventLoopGroup(vertx.nettyEventLoopGroup())
                        .build())
                .build());
    var workspace = new Workspace(client.getDatabase(address.getDatabase()));
    int port = Integer.parseInt(System.getenv("PORT"));
    vertx
        .deployVerticle(
            () -> new LogoutServer(workspace, port),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .onFailure(
            failure -> {
              failure.printStackTrace();
              System.exit(1);
            });
  }
}
