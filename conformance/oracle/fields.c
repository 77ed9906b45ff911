/* What may be said of a message, each with a number or without one. */
static const struct { const char *word; char letter; const char *expected; }
message_fields[] = {
    {"controllen:", 'n', "a number of bytes"},
    {"rights:", 'R', "a number of descriptors"},
    {"sent:", 's', "a number of bytes"},
    {"pidfd", 'p', NULL},
};

/* Reads a field about a message, and shows it; returns its letter, or 0. */
static char read_message_field(void)
{
    if (skip("flags:")) {
        fprintf(out, "%d", constants(INT_MIN, UINT_MAX));
        return 'g';
    }
    if (skip("credentials:")) {
        show_data(value(credentials));
        return 'C';
    }
    for (size_t i = 0; i < sizeof message_fields / sizeof *message_fields; i++)
        if (skip(message_fields[i].word)) {
            const char *expected = message_fields[i].expected;
            fprintf(out, "%ld",
                    expected != NULL ? number(0, LARGEST, expected) : 1);
            return message_fields[i].letter;
        }
    return 0;
}

/* "TYPE|OCTAL", where the type may be 0. */
static long read_mode(void)
{
    static const char expected[] = "a type of file and octal digits";
    int is_type = strncmp(at, "S_IF", 4) == 0;
    const struct constant *type = is_type ? take_constant(known) : NULL;

    need(type != NULL || skip_name("0"), expected);
    need(skip("|"), "| and octal digits");
    return (type != NULL ? type->value : 0) | octal("octal digits");
}

/* Reads what poll or epoll_wait found, and shows it. */
static char read_events(int are_ready)
{
    for (take("["); is_more(); end_word()) {
        if (are_ready) {
            struct epoll_event event = ready();
            fprintf(out, "%x:%llx ", event.events,
                    (unsigned long long)event.data.u64);
        } else {
            fprintf(out, "%x ", (unsigned)events());
        }
    }
    return are_ready ? 'e' : 'r';
}

/* Reads a field, and shows it in the words of what a call gives. */
static char read_field(void)
{
    const struct layout *layout;
    struct address address;
    char letter;

    if (*at == '[')
        return read_events(spoken_of('e') != NULL);
    if (take_address(&address, CUT, "a port or any")) {
        /* Read back from its bytes, an address is told by the same word. */
        if (address.form <= INET6)
            address = address_of(make_address(&address, 0),
                                 (long)address.size);
        show_address(&address);
        return 'a';
    }
    letter = read_message_field();
    if (letter != 0)
        return letter;
    if (skip("len:")) {
        fprintf(out, "%ld", number(INT_MIN, INT_MAX, "a length"));
        return 'l';
    }
    if (skip("mode:")) {
        fprintf(out, "%ld", read_mode());
        return 'm';
    }
    if (word_size(at) == 2 && skip("fd")) {
        fputs("fd", out);
        return 'd';
    }
    layout = take_layout(":");
    show_data(layout != NULL ? value(layout)
                             : text("a field of what the call gives"));
    return 'c';
}
