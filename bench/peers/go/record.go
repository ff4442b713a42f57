package main

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

// record writes a line of JSON for each call.
type record struct {
	lock sync.Mutex
	to   *json.Encoder
}

type entry struct {
	Time   time.Time `json:"time"`
	Level  string    `json:"level"`
	Method string    `json:"method"`
	Path   string    `json:"path"`
	Status int       `json:"status"`
	User   string    `json:"user"`
	Micros int64     `json:"micros"`
}

func (r *record) call(request *http.Request, status int, took time.Duration) {
	r.lock.Lock()
	defer r.lock.Unlock()
	_ = r.to.Encode(entry{
		Time: time.Now(), Level: "info", Method: request.Method, Path: request.URL.Path,
		Status: status, User: request.Header.Get("X-User-Id"), Micros: took.Microseconds(),
	})
}
