#include "oracle.h"

enum { CANARY = 16, CANARY_BYTE = 0xa5 };

/* Memory between canaries, and full of their bytes. */
struct bytes guarded(size_t size)
{
    unsigned char *memory = malloc(size + 2 * CANARY);

    if (memory == NULL)
        fail("what fits in memory");
    memset(memory, CANARY_BYTE, size + 2 * CANARY);
    return (struct bytes){memory + CANARY, size};
}

static int is_intact(struct bytes memory)
{
    int intact = 1;

    for (int i = 0; memory.start != NULL && i < CANARY; i++)
        intact &= memory.start[i - CANARY] == CANARY_BYTE
            && memory.start[memory.size + (size_t)i] == CANARY_BYTE;
    return intact;
}

/* Frees the memory of an argument; whether nothing was written beyond it. */
int give_back(struct argument *a)
{
    int intact = is_intact(a->memory) && is_intact(a->said);

    free(a->memory.start != NULL ? a->memory.start - CANARY : NULL);
    free(a->said.start != NULL ? a->said.start - CANARY : NULL);
    free(a->numbers);
    free(a->text.start);
    return intact;
}

static int length_in_memory(const struct argument *a)
{
    int length = -1;

    if (a->said.start != NULL)
        memcpy(&length, a->said.start, sizeof length);
    return length;
}

/* What the kernel wrote: nothing after an error, and never more than the
 * length that was passed, though it may say more. */
struct bytes written(const struct invocation *v, const struct argument *a)
{
    struct bytes out = a->memory;
    long size = a->parameter.kind == ROOM ? v->result : length_in_memory(a);

    if (a->parameter.kind != ROOM && size > a->shown)
        size = a->shown;
    if (v->result < 0 || size < 0)
        size = 0;
    out.size = (size_t)size < out.size ? (size_t)size : out.size;
    return out;
}

/* PLAIN where nothing was written. */
struct argument address_said(const struct invocation *v,
                             const struct argument *a)
{
    int length = length_in_memory(a);

    if (v->result < 0 || length < 0 || a->memory.start == NULL)
        return (struct argument){.form = PLAIN};
    return address_of(written(v, a), length);
}

/* The length in memory, without what of an address is the scenario's own. */
int length_said(const struct invocation *v, const struct argument *a)
{
    return length_in_memory(a) - (a->parameter.kind != ADDRESS_ROOM ? 0
        : (int)hidden(address_said(v, a).form));
}

int is_same(struct bytes a, struct bytes b)
{
    return a.size == b.size
        && (a.size == 0 || memcmp(a.start, b.start, a.size) == 0);
}
