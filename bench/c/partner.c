/*
 * The thread at the other end. It stands in a blocking call while its work is
 * not at turn. A partner of a turn is cancelled and awaited at the turn's end.
 */
#include "reference.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct partner {
    struct work *work;
    round_of *serve;
    pthread_t thread;
};

static void *serve_on(void *argument)
{
    struct partner *partner = argument;

    while (partner->serve(partner->work))
        ;
    return NULL;
}

void partner_of_turn(struct work *work, round_of *serve)
{
    struct partner *partner = memory(sizeof *partner);

    partner->work = work;
    partner->serve = serve;
    work->own = partner;
    if (pthread_create(&partner->thread, NULL, serve_on, partner) != 0) {
        fprintf(stderr, "no thread\n");
        exit(1);
    }
}

void join_partner(struct work *work)
{
    struct partner *partner = work->own;

    pthread_cancel(partner->thread);
    pthread_join(partner->thread, NULL);
    free(partner);
}

void partner(struct work *work, round_of *serve)
{
    partner_of_turn(work, serve);
    pthread_detach(((struct partner *)work->own)->thread);
}

int echo(struct work *work)
{
    if (!receive_all(&work->ends.far, work->received, work->size))
        return 0;
    send_all(&work->ends.far, work->received, work->size);
    return 1;
}

int drain(struct work *work)
{
    return receive_some(&work->ends.far, work->received, work->room) > 0;
}
