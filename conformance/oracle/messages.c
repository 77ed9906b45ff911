/* More than the 1,024 buffers that the kernel takes. */
enum { MOST_BUFFERS = 4096 };

/* Reads "iov:[...]", and how many are passed where another number stands. */
static void read_buffers(struct argument *a, enum kind kind, long least)
{
    struct iovec *entries;

    need(take("iov:"), "iov:");
    need(take("["), "[");
    a->parts = (struct argument *)zeros(strlen(at) * sizeof *a->parts).start;
    for (; is_more(); end_word()) {
        struct argument *part = &a->parts[a->count++];
        part->kind = kind;
        if (take_pointer(part, "b"))
            continue;
        if (kind == ROOM)
            read_room(part);
        else
            part->memory = text("data");
        part->size = (long)part->memory.size;
    }
    a->size = a->count;
    if (skip("/"))
        a->size = number(least, MOST_BUFFERS, "a number of entries");
    end_word();
    a->memory = zeros((size_t)(a->size > a->count ? a->size : a->count)
                      * sizeof *entries);
    entries = (struct iovec *)a->memory.start;
    for (long i = 0; i < a->count; i++) {
        entries[i].iov_base = (void *)pointer(a->parts[i].pointer,
                                              a->parts[i].memory);
        entries[i].iov_len = (size_t)a->parts[i].size;
    }
    /* What is not passed is not shown; all is where the number is negative. */
    if (a->size >= 0 && a->size < a->count)
        a->count = a->size;
}

static void read_gather(struct argument *a)
{
    read_buffers(a, DATA, INT_MIN);
}

static void read_scatter(struct argument *a)
{
    read_buffers(a, ROOM, INT_MIN);
}

/* Reads "[FD ...]", with "N*" before what stands there N times. */
static void read_rights(FILE *data)
{
    for (need(take("["), "["); is_more(); end_word()) {
        size_t digits = strspn(at, "0123456789");
        long times = 1, shown;
        int fd;
        if (digits >= 1 && digits <= 4 && at[digits] == '*') {
            times = number(0, 9999, "a descriptor");
            skip("*");
        }
        for (fd = descriptor(&shown); times > 0; times--)
            fwrite(&fd, sizeof fd, 1, data);
    }
}

/* Reads a control message. Its length is a size_t for the kernel, also where C
 * has something smaller there. */
static void read_control(FILE *made)
{
    int level = SOL_SOCKET, type = SCM_CREDENTIALS;
    struct bytes data = {NULL, 0};
    size_t length;
    char *rights;
    FILE *bytes = open_memstream(&rights, &data.size);

    if (take("rights:")) {
        type = SCM_RIGHTS;
        read_rights(bytes);
    } else if (skip("credentials:")) {
        data = value(credentials);
    } else {
        need(skip("raw:"),
             "rights:[FD ...], credentials: or raw:LEVEL:TYPE:\"BYTES\"");
        level = constants(INT_MIN, UINT_MAX);
        need(skip(":"), "a colon and a type");
        type = constants(INT_MIN, UINT_MAX);
        need(skip(":"), "a colon and a string");
        data = string();
    }
    if (data.start != NULL)
        fwrite(data.start, data.size, 1, bytes);
    fclose(bytes);
    length = CMSG_LEN(data.size);
    if (skip("/"))
        length = (size_t)number(LONG_MIN, LONG_MAX, "a length");
    end_word();
    fwrite(&length, sizeof length, 1, made);
    fwrite(&level, sizeof level, 1, made);
    fwrite(&type, sizeof type, 1, made);
    fwrite(rights, data.size, 1, made);
    fwrite(&(long){0}, CMSG_ALIGN(data.size) - data.size, 1, made);
    free(rights);
}

/* Reads "[CMSG ...]", and how much of it is passed where that stands there. */
static void read_controls(struct argument *a)
{
    struct bytes all = {NULL, 0};
    FILE *made = open_memstream((char **)&all.start, &all.size);

    for (need(take("["), "["); is_more();)
        read_control(made);
    fclose(made);
    a->size = skip("/") ? number(0, LARGEST, "a length") : (long)all.size;
    end_word();
    a->memory = zeros((size_t)a->size);
    memcpy(a->memory.start, all.start,
           all.size < a->memory.size ? all.size : a->memory.size);
    free(all.start);
}

static void read_name(struct argument *a)
{
    a->pointer = NULL;
    if (take_pointer(a, "b")) {
        end_word();
        return;
    }
    if (a->kind == ADDRESS) {
        read_any_address(a, 0);
    } else {
        need(skip("addr:"), "addr:N, bad:N or iov:");
        read_room_for(a, "a size");
    }
    end_word();
}

static void read_control_room(struct argument *a, int is_sent)
{
    skip("control:");
    if (!take_pointer(a, "b")) {
        need(!is_sent, "control:bad:N");
        read_room_for(a, "a size or bad:N");
    }
    end_word();
}

/* Reads a message, of which the header is laid out already. */
static void read_parts(struct argument *a)
{
    struct msghdr *header = (struct msghdr *)a->memory.start;
    int is_sent = a->kind == TO_SEND;
    struct argument *name, *buffers, *controls;

    a->parts = (struct argument *)zeros(PARTS * sizeof *a->parts).start;
    name = &a->parts[NAME];
    buffers = &a->parts[BUFFERS];
    controls = &a->parts[CONTROLS];
    name->kind = is_sent ? ADDRESS : ADDRESS_ROOM;
    buffers->kind = is_sent ? GATHER : SCATTER;
    controls->kind = is_sent ? CONTROL : CONTROL_ROOM;
    name->pointer = controls->pointer = "NULL";
    if (strncmp(at, "iov:", 4) != 0)
        read_name(name);
    read_buffers(buffers, is_sent ? DATA : ROOM, 0);
    if (strncmp(at, "control:", 8) == 0) {
        controls->pointer = NULL;
        read_control_room(controls, is_sent);
    } else if (is_sent && take("cmsg:")) {
        controls->pointer = NULL;
        read_controls(controls);
    }
    *header = (struct msghdr){
        .msg_name = (void *)pointer(name->pointer, name->memory),
        .msg_namelen = (socklen_t)((size_t)name->size + name->own),
        .msg_iov = (struct iovec *)buffers->memory.start,
        .msg_iovlen = (size_t)buffers->size,
        .msg_control = (void *)pointer(controls->pointer, controls->memory),
        .msg_controllen = (size_t)controls->size,
    };
    name->said.start = (unsigned char *)&header->msg_namelen;
    if (!is_sent)
        call->gives = ANY;
}

static void read_message(struct argument *a)
{
    a->memory = zeros(sizeof(struct msghdr));
    read_parts(a);
}

/* Reads "[MESSAGE ...]"; each message has one "iov:". */
static void read_messages(struct argument *a)
{
    int is_sent = a->kind == MANY_TO_SEND;
    const char *start = at;
    struct mmsghdr *headers;

    need(take("["), "[");
    for (; *at != 0; go_to(at + word_size(at)))
        a->size += word_size(at) == 4 && strncmp(at, "iov:", 4) == 0;
    a->memory = zeros((size_t)a->size * sizeof *headers);
    a->parts = (struct argument *)zeros((size_t)a->size * sizeof *a).start;
    headers = (struct mmsghdr *)a->memory.start;
    if (!is_sent)
        call->gives = ANY;
    for (go_to(start), take("["); is_more(); a->count++) {
        struct argument *part = &a->parts[a->count];
        need(a->count < a->size, is_sent ? "an address"
                                         : "addr:N, bad:N or iov:");
        part->kind = is_sent ? TO_SEND : TO_RECEIVE;
        part->memory.start = (unsigned char *)&headers[a->count].msg_hdr;
        read_parts(part);
    }
}
