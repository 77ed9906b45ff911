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

/*
 * The time of a turn is that of its median slice: what else ran on the
 * processor for a moment does not count. A slice is longer than a sender needs
 * to fill a socket. Slices are kept in parts of a nanosecond an operation.
 */
struct numbers batches(struct work *work, long ns)
{
    struct numbers numbers = {0};
    long start = now();
    long last = start;
    size_t slices = 0;

    while (last - start < ns) {
        long operations = 0;
        long end;

        do {
            work->repeat(work, work->batch);
            operations += work->batch;
            end = now();
        } while (end - last < SLICE);
        if (slices < CAPACITY)
            samples[slices++] = (end - last) * PRECISION / operations;
        numbers.count += operations;
        last = end;
    }
    qsort(samples, slices, sizeof samples[0], by_size);
    numbers.ns = samples[(slices - 1) * 50 / 100] * numbers.count / PRECISION;
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
