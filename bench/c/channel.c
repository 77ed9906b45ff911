/*
 * The same two programs over every way: round trips and throughput. UDP would
 * lose what is not awaited, and a file would pile it up: there the partner
 * answers each window of messages. Files are opened anew for every slice.
 */
#include "reference.h"

#include <string.h>

enum { SMALL = 64, LARGE = 16 * 1024, AT_ONCE = 64, UDP_WINDOW = 4, FILE_WINDOW = 64 };
enum { FILE_SLICE = 50000000 };

static void ping_pong(struct work *work, long count)
{
    for (long i = 0; i < count; i++) {
        send_all(&work->ends.near, work->sent, SMALL);
        receive_all(&work->ends.near, work->sent, SMALL);
    }
}

static void one_way(struct work *work, long count)
{
    for (long i = 0; i < count; i++)
        send_all(&work->ends.near, work->sent, LARGE);
}

static void windows(struct work *work, long count)
{
    char answer[SMALL];

    for (long i = 0; i < count; i += work->several) {
        for (long sent = 0; sent < work->several; sent++)
            send_all(&work->ends.near, work->sent, LARGE);
        receive_all(&work->ends.near, answer, SMALL);
    }
}

static int serve_window(struct work *work)
{
    char answer[SMALL] = {0};

    for (long i = 0; i < work->several; i++)
        if (!receive_all(&work->ends.far, work->received, LARGE))
            return 0;
    send_all(&work->ends.far, answer, SMALL);
    return 1;
}

static struct numbers run_latency(struct work *work, long ns)
{
    struct numbers numbers;

    work->ends = way(work->way);
    partner_of_turn(work, echo);
    numbers = timed(work, ns);
    join_partner(work);
    close_ends(&work->ends);
    return numbers;
}

static struct numbers run_slices(struct work *work, long ns)
{
    struct numbers sum = {0};

    while (sum.ns < ns) {
        struct numbers numbers;

        work->ends = way(work->way);
        partner_of_turn(work, serve_window);
        numbers = batches(work, ns - sum.ns < FILE_SLICE ? ns - sum.ns : FILE_SLICE);
        join_partner(work);
        close_ends(&work->ends);
        sum.count += numbers.count;
        sum.ns += numbers.ns;
    }
    return sum;
}

static void open_latency(struct work *work)
{
    work->repeat = ping_pong;
    if (strcmp(work->way, "file") == 0) {
        work->run = run_latency;
        return;
    }
    work->ends = way(work->way);
    partner(work, echo);
}

static void open_throughput(struct work *work)
{
    int is_file = strcmp(work->way, "file") == 0;

    work->batch = AT_ONCE;
    work->room = LARGE;
    if (is_file || strcmp(work->way, "udp") == 0) {
        work->repeat = windows;
        work->several = is_file ? FILE_WINDOW : UDP_WINDOW;
        work->run = is_file ? run_slices : NULL;
    } else {
        work->repeat = one_way;
    }
    if (!is_file) {
        work->ends = way(work->way);
        partner(work, work->several ? serve_window : drain);
    }
}

int open_channel(struct work *work, const char *name)
{
    int is_latency = strncmp(name, "latency-", 8) == 0;

    if (!is_latency && strncmp(name, "throughput-", 11) != 0)
        return 0;
    work->way = strdup(strchr(name, '-') + 1);
    work->size = is_latency ? SMALL : LARGE;
    work->sent = memory(work->size);
    work->received = memory(work->size);
    if (is_latency)
        open_latency(work);
    else
        open_throughput(work);
    return 1;
}
