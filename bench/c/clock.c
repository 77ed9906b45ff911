/* Turns: as many operations as fit into a time, with one clock for C and Java. */
#include "reference.h"

#include <stdlib.h>
#include <time.h>

enum { CAPACITY = 1 << 19, SLICE = 2000000, PRECISION = 1000 };

static long samples[CAPACITY];

static long nanoseconds(clockid_t clock)
{
    struct timespec time;

    clock_gettime(clock, &time);
    return time.tv_sec * 1000000000L + time.tv_nsec;
}

long now(void)
{
    return nanoseconds(CLOCK_MONOTONIC);
}

long processor_time(void)
{
    return nanoseconds(CLOCK_THREAD_CPUTIME_ID);
}

static int by_size(const void *left, const void *right)
{
    long a = *(const long *)left;
    long b = *(const long *)right;

    return (a > b) - (a < b);
}

int is_slice(long ns)
{
    return ns >= SLICE;
}

/* Slices are kept in parts of a nanosecond an operation. */
void add_slice(struct slices *slices, long ns, long operations)
{
    if (slices->count < SLICES)
        slices->times[slices->count++] = ns * PRECISION / operations;
}

long time_by_slices(struct slices *slices, long operations)
{
    if (slices->count == 0)
        return 0;
    qsort(slices->times, (size_t)slices->count, sizeof slices->times[0], by_size);
    return slices->times[(slices->count - 1) * 50 / 100] * operations / PRECISION;
}

static long take_slice(struct slices *slices, struct work *work, operations_of *repeat)
{
    long operations = 0;
    long start = now();
    long end;

    do {
        repeat(work, work->batch);
        operations += work->batch;
        end = now();
    } while (!is_slice(end - start));
    add_slice(slices, end - start, operations);
    return operations;
}

struct numbers batches(struct work *work, long ns)
{
    static struct slices slices;
    struct numbers numbers = {0};
    long start = now();

    slices.count = 0;
    do
        numbers.count += take_slice(&slices, work, work->repeat);
    while (now() - start < ns);
    numbers.ns = time_by_slices(&slices, numbers.count);
    return numbers;
}

/* What one takes longer than the other, in turns of a slice each. */
struct numbers difference(struct work *work, operations_of *more, operations_of *less, long ns)
{
    static struct slices of_more;
    static struct slices of_less;
    struct numbers numbers = {0};
    long start = now();

    of_more.count = 0;
    of_less.count = 0;
    do {
        numbers.count += take_slice(&of_more, work, more);
        numbers.count += take_slice(&of_less, work, less);
    } while (now() - start < ns);
    numbers.ns = time_by_slices(&of_more, numbers.count) - time_by_slices(&of_less, numbers.count);
    return numbers;
}

struct numbers timed(struct work *work, long ns)
{
    struct numbers numbers = {0};
    long start = now();
    long last = start;
    size_t kept;

    while (last - start < ns) {
        long end;

        work->repeat(work, 1);
        end = now();
        if (numbers.count < CAPACITY)
            samples[numbers.count] = end - last;
        last = end;
        numbers.count++;
    }
    numbers.ns = last - start;
    kept = (size_t)(numbers.count < CAPACITY ? numbers.count : CAPACITY);
    qsort(samples, kept, sizeof samples[0], by_size);
    numbers.p50 = samples[(kept - 1) * 50 / 100];
    numbers.p99 = samples[(kept - 1) * 99 / 100];
    return numbers;
}
