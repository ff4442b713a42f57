package io.chatsessions.peer;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("users")
record User(@Id String id) {}
