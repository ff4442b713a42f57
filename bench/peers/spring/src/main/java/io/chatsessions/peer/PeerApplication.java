package io.chatsessions.peer;

import com.mongodb.WriteConcern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The same endpoint as its users would write it with Spring, to measure against. */
@SpringBootApplication
public class PeerApplication {

  public static void main(String[] args) {
    SpringApplication.run(PeerApplication.class, args);
  }

  @Bean
  MongoClientSettingsBuilderCustomizer majorityWrites() {
    return settings -> settings.writeConcern(WriteConcern.MAJORITY);
  }
}
