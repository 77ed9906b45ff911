static void *bad_pointer;

/* Reads "null" (n), "null:N" (N) or "bad:N" (b), where these may stand; "null"
 * alone is no length either. */
static int take_pointer(struct argument *a, const char *allowed)
{
    if ((strchr(allowed, 'N') && skip("null:"))
        || (strchr(allowed, 'b') && skip("bad:"))) {
        a->pointer = at[-2] == 'l' ? "NULL" : "BAD";
        a->size = number(strchr(allowed, 'N') ? LONG_MIN : 0,
                         strchr(allowed, 'N') ? LONG_MAX : LARGEST, "a length");
    } else if (strchr(allowed, 'n') && word_size(word) == 4 && skip("null")) {
        a->pointer = a->said_pointer = "NULL";
    }
    return a->pointer != NULL;
}

static long pointer(const char *pointer, struct bytes memory)
{
    return pointer == NULL ? (long)memory.start
        : *pointer == 'B' ? (long)bad_pointer : 0;
}

static void read_pathname(struct argument *a)
{
    need(take_address(&a->address, PATH, ""), "path:\"NAME\"");
    a->memory = make_address(&a->address, 0);
    a->memory.start += sizeof(sa_family_t);
}

/* Takes the address that a socket is bound to now. */
static void find_bound(struct argument *a)
{
    struct bytes memory = guarded(sizeof(struct sockaddr_storage));
    socklen_t length = (socklen_t)memory.size;

    memory.size = 0;
    if (getsockname(bound_name()->descriptor, (struct sockaddr *)memory.start,
                    &length) == 0)
        memory.size = length;
    a->address = address_of(memory, (long)memory.size);
    a->own = hidden(&a->address);
    a->size = (long)(memory.size - a->own);
    a->memory = memory;
}

/* Reads an address, with another length where that may and does stand. */
static void read_any_address(struct argument *a, int may_differ)
{
    if (skip("of:")) {
        find_bound(a);
        return;
    }
    need(take_address(&a->address, INET6, "a port"), "an address");
    a->size = (long)(a->address.size - hidden(&a->address));
    if (may_differ && skip("/"))
        a->size = number(INT_MIN, LARGEST, "a length");
    a->own = a->size > 2 ? hidden(&a->address) : 0;
    a->memory = make_address(&a->address, a->size + (long)a->own);
}

static void read_address(struct argument *a)
{
    read_any_address(a, 1);
}

static void read_data(struct argument *a)
{
    a->layout = take_layout(":");
    a->memory = a->layout != NULL ? value(a->layout) : text("data");
    a->size = (long)a->memory.size;
}

static void read_room_for(struct argument *a, const char *expected)
{
    a->size = number(0, LARGEST, expected);
    a->memory = guarded((size_t)a->size);
}

static void read_room(struct argument *a)
{
    read_room_for(a, "room for bytes");
}

static void read_address_room(struct argument *a)
{
    need(skip("addr:"), "addr:N, null:N, bad:N or null");
    read_room_for(a, "a size");
}

static void read_value_room(struct argument *a)
{
    if (skip("any:")) {
        a->use = HIDDEN;
        read_room_for(a, "a size");
    } else if (skip("fd")) {
        a->use = NEW_DESCRIPTOR;
        call->gives++;
        a->memory = guarded(sizeof(int));
    } else if ((a->layout = take_layout("")) != NULL) {
        a->memory = guarded(a->layout->size);
    } else {
        read_room_for(a, "a value or its size");
    }
    a->size = (long)a->memory.size;
}

static void read_request_argument(struct argument *a)
{
    a->layout = integers;
    if (skip("bad:4")) {
        a->pointer = "BAD";
    } else if (skip("int:")) {
        a->memory = value(integers);
    } else {
        need(skip("int"), "int, int:N, null or bad:4");
        a->memory = guarded(sizeof(int));
        a->use = WRITTEN;
    }
}

static void read_pair(struct argument *a)
{
    call->gives = 2;
    a->memory = guarded(2 * sizeof(int));
}

static void read_status(struct argument *a)
{
    a->memory = guarded(sizeof(struct stat));
}

static void read_unused(struct argument *a)
{
    (void)a;
    fail("null");
}

/* A time is shown as it was: what the kernel leaves of it is never the same. */
static void read_time(struct argument *a)
{
    need(skip("timespec:"), "timespec:S.NNNNNNNNN or null");
    a->memory = value(timespec);
    a->said = guarded(a->memory.size);
    memcpy(a->said.start, a->memory.start, a->memory.size);
}

/* EVENTS:DATA. */
static struct epoll_event ready(void)
{
    struct epoll_event event = {0};

    event.events = (uint32_t)constants(INT_MIN, UINT_MAX);
    need(skip(":"), "a colon and a number");
    event.data.u64 = (uint64_t)number(LONG_MIN, LONG_MAX, "a number");
    return event;
}

static void read_ready(struct argument *a)
{
    struct epoll_event event = ready();

    a->memory = guarded(sizeof event);
    memcpy(a->memory.start, &event, sizeof event);
}

static void read_ready_room(struct argument *a)
{
    const long most = LARGEST / (long)sizeof(struct epoll_event);

    a->size = number(0, most, "a number of events");
    a->memory = guarded((size_t)a->size * sizeof(struct epoll_event));
    if (skip("/"))
        a->size = number(INT_MIN, a->size, "a number within the room");
}

static int events(void)
{
    return constants(SHRT_MIN, USHRT_MAX) & USHRT_MAX;
}

static void read_pollfds(struct argument *a)
{
    struct pollfd fd, *fds = (struct pollfd *)guarded(strlen(at) * 8).start;

    need(take("["), "[");
    a->shown = (long *)guarded(strlen(at) * sizeof *a->shown).start;
    for (; is_more(); fds[a->size++] = fd) {
        fd = (struct pollfd){.fd = descriptor(&a->shown[a->size])};
        need(skip(":"), "a colon and events");
        fd.events = (short)events();
        end_word();
    }
    a->memory = guarded((size_t)a->size * sizeof fd);
    memcpy(a->memory.start, fds, a->memory.size);
}
