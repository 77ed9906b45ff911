/* Reads a field, and shows it in the words of what a call gives. */
static char read_field(void)
{
    const struct layout *layout;
    struct address address;

    if (skip("len:")) {
        fprintf(out, "%ld", number(INT_MIN, INT_MAX));
        return 'l';
    }
    if (take("[")) {
        for (; !take("]"); end_word()) {
            show_number(EVENTS, (unsigned short)constants());
            fputc(' ', out);
        }
        return 'r';
    }
    if (!take_address(&address, CUT)) {
        show_data(data(&layout));
        return 'c';
    }
    /* Read back from its bytes, an address is told by the same word. */
    if (address.form <= UNNAMED)
        address = address_of(make_address(&address, 0), (long)address.size);
    show_address(&address);
    return 'a';
}

/* Whether the call gave what the field says. */
static int is_given(void)
{
    FILE *transcript = out;
    const char *start = at;
    const struct argument *a;
    char field, *texts;
    size_t size;
    int is_same;

    out = open_memstream(&texts, &size);
    field = read_field();
    end_word();
    a = spoken_of(field);
    if (a == NULL)
        fail_at(start, "a field of what this call gives");
    fputc(0, out);
    show_given(a, field);
    fclose(out);
    out = transcript;
    is_same = strcmp(texts, texts + strlen(texts) + 1) == 0;
    free(texts);
    return is_same;
}

/* Shows the result, and reads "=> RESULT FIELD..."; returns the text of that
 * where it does not hold, else NULL. */
static char *expect(void)
{
    int is_descriptor = call->call->gives == 1, is_loose = 0, is_held = 1;
    int shown = is_descriptor && call->result >= 0 ? call->first_given
                                                   : call->result;
    long low = INT_MIN, high = INT_MAX;
    const char *start = at, *end = at;
    const struct constant *error;

    if (take("=>")) {
        start = at;
        error = take_constant(errors);
        if (error != NULL) {
            low = high = -error->value;
        } else if (is_descriptor && skip("fd")) {
            low = 0;
        } else if (!(is_loose = skip("any"))) {
            low = high = number(INT_MIN, INT_MAX);
            if ((is_loose = skip("..")) != 0)
                high = number(low, INT_MAX);
        }
        end = at;
        end_word();
        while (*at != 0)
            is_held &= is_given();
    }
    is_loose &= low <= shown && shown <= high;
    is_held &= low <= shown && shown <= high;
    /* What may differ from run to run is shown as it is expected. */
    fputs(shown < 0 && !is_loose ? "-" : "", out);
    if (is_loose)
        fprintf(out, "%.*s", (int)(end - start), start);
    else
        show_number(shown < 0 ? ERROR : NUMBER, abs(shown));
    fputc('\n', out);
    return is_held ? NULL : text_since(start);
}
