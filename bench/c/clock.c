/* Turns: as many operations as fit into a time, with one clock for C and Java. */
#include "reference.h"

#include <stdlib.h>
#include <time.h>

enum { CAPACITY = 1 << 19, SLICE = 2000000, PRECISION = 1000 };

static long samples[CAPACITY];
static size_t slices;

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

void clear_slices(void)
{
    slices = 0;
}

int is_slice(long ns)
{
    return ns >= SLICE;
}

/* Slices are kept in parts of a nanosecond an operation. */
void add_slice(long ns, long operations)
{
    if (slices < CAPACITY)
        samples[slices++] = ns * PRECISION / operations;
}

long time_by_slices(long operations)
{
    qsort(samples, slices, sizeof samples[0], by_size);
    return slices == 0 ? 0 : samples[(slices - 1) * 50 / 100] * operations / PRECISION;
}

struct numbers batches(struct work *work, long ns)
{
    struct numbers numbers = {0};
    long start = now();
    long last = start;

    clear_slices();
    while (last - start < ns) {
        long operations = 0;
        long end;

        do {
            work->repeat(work, work->batch);
            operations += work->batch;
            end = now();
        } while (!is_slice(end - last));
        add_slice(end - last, operations);
        numbers.count += operations;
        last = end;
    }
    numbers.ns = time_by_slices(numbers.count);
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
