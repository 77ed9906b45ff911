/*
 * The reference: the same work as the Java participants do, in C. A cell is
 * opened once, and then runs in any number of turns.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include <stddef.h>

#ifdef BY_NUMBER
#include "by_number.h"
#endif

/* What a turn measured; the percentiles are 0 where single operations are not timed. */
struct numbers {
    long count;
    long ns;
    long p50;
    long p99;
};

/*
 * The two ends of a way for bytes. Sockets go by send and recv, all else by
 * write and read; the ends of a socket have one descriptor for both directions.
 */
struct end {
    int in;
    int out;
    int is_socket;
    int is_stream;
    int is_file;
};

struct ends {
    struct end near;
    struct end far;
};

struct work {
    /* Makes so many operations; or, where run is set, is not called. */
    void (*repeat)(struct work *work, long count);
    /* A turn of the work's own making; NULL for repeated operations. */
    struct numbers (*run)(struct work *work, long ns);
    long batch; /* operations between two looks at the clock; 0 times each */
    struct ends ends;
    size_t size;  /* of a message */
    size_t room;  /* of the partner, at once */
    long several; /* messages a window, descriptors a message, connections */
    const char *way;
    char *sent;
    char *received;
    void *own;
};

/* The cells, by family; each returns whether the name is one of its own. */
int open_single(struct work *work, const char *name);
int open_two_ends(struct work *work, const char *name);
int open_messages(struct work *work, const char *name);
int open_rights(struct work *work, const char *name);
int open_epoll(struct work *work, const char *name);
int open_channel(struct work *work, const char *name);

/* clock.c */
long now(void);
long processor_time(void);
struct numbers timed(struct work *work, long ns);
struct numbers batches(struct work *work, long ns);
/*
 * The time of a turn is that of its median slice: what else ran on the
 * processor for a moment does not count. A slice is longer than a sender needs
 * to fill a socket.
 */
enum { SLICES = 1 << 14 };

struct slices {
    long times[SLICES];
    long count;
};

int is_slice(long ns);
void add_slice(struct slices *slices, long ns, long operations);
long time_by_slices(struct slices *slices, long operations);

typedef void operations_of(struct work *work, long count);
struct numbers difference(struct work *work, operations_of *more, operations_of *less, long ns);

/* end.c */
struct ends socket_ends(int type);
int socket_type(const char *name);
struct ends ends_of(int near, int far, int is_stream);
void send_all(const struct end *end, char *message, size_t size);
int receive_all(const struct end *end, char *message, size_t size);
size_t receive_some(const struct end *end, char *room, size_t size);
void close_ends(struct ends *ends);

/* partner.c: a thread that serves while it is told that there is more. */
typedef int round_of(struct work *work);
void partner(struct work *work, round_of *serve);
void partner_of_turn(struct work *work, round_of *serve);
void join_partner(struct work *work);
int echo(struct work *work);
int drain(struct work *work);

/* ways.c */
struct ends way(const char *name);

/* start.c: times whole processes. */
int start(int argc, char **argv);

/* support.c */
long check(const char *call, long value);
void *memory(size_t size);
const char *fresh_path(char *path, size_t size);
int listening(const char *path);
int connected(const char *path);

#endif
