package main

import (
	"crypto/sha256"
	"encoding/base64"
	"sort"
	"time"
)

// A load as the bench sends it, a line of JSON each; bench.load.Load and bench.data.Batch.
type load struct {
	Kind  string `json:"kind"`
	Batch struct {
		Population struct {
			Name           string `json:"name"`
			LogoutsPerUser int    `json:"logoutsPerUser"`
			Tokens         int    `json:"tokens"`
		} `json:"population"`
		From int `json:"from"`
		To   int `json:"to"`
	} `json:"batch"`
	Concurrency int     `json:"concurrency"`
	PerSecond   float64 `json:"perSecond"`
}

type outcome struct {
	Calls         int              `json:"calls"`
	Seconds       float64          `json:"seconds"`
	LatencyMicros map[string]int64 `json:"latencyMicros"`
	Unexpected    []int            `json:"unexpected"`
}

func (l *load) outcome(whole time.Duration, took []time.Duration, statuses []int) outcome {
	expected := map[string]int{"LOGOUT": 200, "REFUSED": 401, "NOT_FOUND": 404}[l.Kind]
	found := outcome{
		Calls:         len(took),
		Seconds:       whole.Seconds(),
		LatencyMicros: map[string]int64{},
		Unexpected:    []int{},
	}
	for n, status := range statuses {
		if status != expected {
			found.Unexpected = append(found.Unexpected, n)
		}
	}
	sort.Slice(took, func(i, j int) bool { return took[i] < took[j] })
	for name, share := range map[string]float64{"p50": 0.5, "p95": 0.95, "p99": 0.99, "p99.9": 0.999} {
		found.LatencyMicros[name] = took[int(share*float64(len(took)-1))].Microseconds()
	}
	return found
}

func id(seed string) string { return letters(seed)[:17] }

func letters(seed string) string {
	sum := sha256.Sum256([]byte(seed))
	return base64.URLEncoding.EncodeToString(sum[:])
}
