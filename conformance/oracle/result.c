#include "oracle.h"

static int is_same_address(const struct argument *field, struct argument said)
{
    struct argument own = *field;

    /* Read back from its bytes, an address is told by the same word. */
    if (field->form <= UNNAMED)
        own = address_of(field->memory, (long)field->memory.size);
    return own.form == said.form
        && (own.form >= UNNAMED || is_same(own.text, said.text))
        && (own.form != CUT || own.number == said.number);
}

static int is_same_events(const struct argument *a, const struct argument *b)
{
    const struct pollfd *given = (const struct pollfd *)a->memory.start;
    const struct pollfd *expected = (const struct pollfd *)b->memory.start;
    int same = a->number == b->number;

    for (long i = 0; same && i < a->number; i++)
        same = given[i].revents == expected[i].events;
    return same;
}

/* Reads a field; whether the call gave what it says. */
static int read_and_compare_field(const struct invocation *v)
{
    struct argument field = {0};
    const char *start = at;
    const struct argument *a = v->arguments;
    int is_held;

    read_field(&field);
    for (; a->parameter.kind != NO_PARAMETER; a++)
        if (field.form == EVENTS ? a->parameter.kind == POLLFDS
            : field.form >= PATH && field.form != LENGTH
            ? a->parameter.kind == ADDRESS_ROOM
            : a->parameter.kind >= ADDRESS_ROOM
              || (field.form != LENGTH && a->parameter.kind == ROOM))
            break;
    if (a->parameter.kind == NO_PARAMETER) {
        go_to(start);
        fail("a field of what this call gives");
    }
    if (field.form == LENGTH)
        is_held = a->said.start != NULL && length_said(v, a) == field.number;
    else if (field.form == EVENTS)
        is_held = v->result >= 0 && is_same_events(a, &field);
    else if (field.form >= PATH)
        is_held = is_same_address(&field, address_said(v, a));
    else
        is_held = v->result >= 0 && is_same(written(v, a), field.form == UCRED
            && field.memory.size == 0 ? own_credentials() : field.memory);
    give_back(&field);
    return is_held;
}

/* Reads "=> RESULT FIELD...", and prints the result; whether all holds. */
int expect(FILE *out, const struct invocation *v)
{
    int shown = v->result >= 0 && v->call->gives == 1 ? v->first_given
                                                      : v->result;
    long low = INT_MIN, high = INT_MAX;
    const struct constant *error;
    int is_held = 1, is_any = 0, is_range = 0;

    if (take("=>")) {
        error = find_constant(at, strspn(at, UPPER_CASE));
        if (take("any")) {
            is_any = 1;
        } else if (v->call->gives == 1 && take("fd")) {
            low = 0;
        } else if (error != NULL && *at == 'E') {
            low = high = -error->value;
            at += strlen(error->name);
            end_word();
        } else {
            low = high = number(INT_MIN, INT_MAX);
            if ((is_range = skip("..")) != 0)
                high = number(INT_MIN, INT_MAX);
            end_word();
        }
        while (*at != 0)
            is_held &= read_and_compare_field(v);
    }
    /* What may differ from run to run is shown as it is expected. */
    if (is_any)
        fputs("any", out);
    else if (is_range && low <= shown && shown <= high)
        fprintf(out, "%ld..%ld", low, high);
    else if (shown >= 0)
        fprintf(out, "%d", shown);
    else {
        fputc('-', out);
        show_number(out, (struct parameter){NAMED, "E"}, -shown);
    }
    return is_held && low <= shown && shown <= high;
}
