// The same endpoint in Go with the official MongoDB driver, to measure against; and the bare loop
// with that driver.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	var err error
	if len(os.Args) == 3 && os.Args[1] == "loop" {
		err = loop(ctx, os.Args[2])
	} else {
		err = serve(ctx, "127.0.0.1:"+os.Getenv("PORT"), os.Getenv("MONGO_URL"))
	}
	if err != nil {
		log.Fatal(err)
	}
}
