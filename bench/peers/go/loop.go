package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"time"
)

// loop answers each load with its outcome until there is no more input.
func loop(ctx context.Context, mongo string) error {
	store, err := open(ctx, mongo)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var load load
		if err := json.Unmarshal(lines.Bytes(), &load); err != nil {
			return err
		}
		if err := json.NewEncoder(os.Stdout).Encode(load.drive(ctx, store)); err != nil {
			return err
		}
	}
	return store.client.Disconnect(ctx)
}

func (l *load) drive(ctx context.Context, store *store) outcome {
	calls := l.Batch.To - l.Batch.From
	took := make([]time.Duration, calls)
	statuses := make([]int, calls)
	start := time.Now()
	call := func(n int, intended time.Time) {
		statuses[n] = l.call(ctx, store, n)
		took[n] = time.Since(intended)
	}
	var lanes sync.WaitGroup
	if l.PerSecond > 0 {
		// As in the reactive loop, latency counts from a call's place in the schedule.
		for n := 0; n < calls; n++ {
			intended := start.Add(time.Duration(float64(n) * 1e9 / l.PerSecond))
			time.Sleep(time.Until(intended))
			lanes.Add(1)
			go func(n int) {
				defer lanes.Done()
				call(n, intended)
			}(n)
		}
	} else {
		next := make(chan int)
		for lane := 0; lane < l.Concurrency; lane++ {
			lanes.Add(1)
			go func() {
				defer lanes.Done()
				for n := range next {
					call(n, time.Now())
				}
			}()
		}
		for n := 0; n < calls; n++ {
			next <- n
		}
		close(next)
	}
	lanes.Wait()
	return l.outcome(time.Since(start), took, statuses)
}

func (l *load) call(ctx context.Context, store *store, n int) int {
	population := l.Batch.Population
	login := l.Batch.From + n
	user, slot := login/population.LogoutsPerUser, 0
	if population.Tokens > 1 {
		slot = 1 + login%population.LogoutsPerUser
	}
	userID := id(fmt.Sprintf("%s/user/%d", population.Name, user))
	token := letters(fmt.Sprintf("%s/token/%d/0", population.Name, user))[:43]
	session := id(fmt.Sprintf("%s/session/%d/%d", population.Name, user, slot))
	switch l.Kind {
	case "REFUSED":
		token = letters(fmt.Sprintf("nobody/%d", n))[:43]
	case "NOT_FOUND":
		session = id(fmt.Sprintf("nothing/%d", n))
	}
	held, err := store.holds(ctx, userID, token)
	if err != nil {
		return 0
	}
	if !held {
		return 401
	}
	ended, err := store.end(ctx, userID, session)
	if err != nil {
		return 0
	}
	if !ended {
		return 404
	}
	return 200
}
