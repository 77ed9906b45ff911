/* The number that shows the next descriptor. */
static long next_shown;

/* Takes note of a descriptor that the call gave; it has a number already where
 * the file names it as an argument. */
static void give(int descriptor)
{
    long shown = 0;

    for (struct name *n = call->known; n != NULL; n = n->next)
        if (n->text != NULL && n->descriptor == descriptor)
            shown = n->shown;
    add_name(&call->given, NULL, descriptor, shown > 0 ? shown : next_shown++);
}

/* Takes note of those that an array has. */
static void give_all(struct bytes ints)
{
    int fd;

    for (size_t i = 0; i + sizeof fd <= ints.size; i += sizeof fd) {
        memcpy(&fd, ints.start + i, sizeof fd);
        if (fd >= 0)
            give(fd);
    }
}

/* A control message: its header, and its data. */
struct control { size_t length; int level, type; struct bytes data; };

/* Takes the next one; 0 where there is none, -1 where it cannot be followed. */
static int next_control(struct bytes *rest, struct control *c)
{
    size_t header = sizeof c->length + sizeof c->level + sizeof c->type, step;

    if (rest->size < header)
        return 0;
    memcpy(&c->length, rest->start, sizeof c->length);
    memcpy(&c->level, rest->start + sizeof c->length, sizeof c->level);
    memcpy(&c->type, rest->start + header - sizeof c->type, sizeof c->type);
    if (c->length < header || c->length > rest->size)
        return -1;
    c->data = (struct bytes){rest->start + header, c->length - header};
    step = CMSG_ALIGN(c->length);
    *rest = behind(*rest, step < rest->size ? step : rest->size);
    return 1;
}

static int is_control(const struct control *c, int type)
{
    return c->level == SOL_SOCKET && c->type == type;
}

/* Takes what the kernel wrote, of so many bytes. */
static void keep(struct bytes *memory, long size)
{
    size = size < 0 ? 0 : size;
    if ((size_t)size < memory->size)
        memory->size = (size_t)size;
}

/* Takes the length in memory, and as much as that says, though never more than
 * the length that was passed. */
static void receive_length(struct argument *a)
{
    long most = a->size;

    a->length = -1;
    if (a->said.start != NULL)
        memcpy(&a->length, a->said.start, sizeof a->length);
    keep(&a->memory, a->result < 0 ? 0 : a->length < most ? a->length : most);
    a->address.form = NOWHERE;
    if (a->kind == ADDRESS_ROOM && a->result >= 0 && a->length >= 0
        && a->pointer == NULL)
        a->address = address_of(a->memory, a->length);
    a->length -= (int)hidden(&a->address);
}

/* Of several buffers, each takes as much as it got. */
static void receive_buffers(struct argument *a)
{
    long left = a->result < 0 ? 0 : a->result;

    for (long i = 0; i < a->count; i++) {
        keep(&a->parts[i].memory, left);
        left -= left < a->parts[i].size ? left : a->parts[i].size;
    }
}

static void receive_message(struct argument *a)
{
    const struct msghdr *header = (const struct msghdr *)a->memory.start;
    struct argument *name = &a->parts[NAME], *controls = &a->parts[CONTROLS];
    struct bytes rest;
    struct control c;

    name->result = a->parts[BUFFERS].result = a->result;
    receive_length(name);
    if (name->pointer != NULL)
        name->address = address_of(name->memory, name->length);
    receive_buffers(&a->parts[BUFFERS]);
    keep(&controls->memory, a->result < 0 ? 0 : (long)header->msg_controllen);
    for (rest = controls->memory; next_control(&rest, &c) > 0;)
        if (is_control(&c, SCM_RIGHTS) || is_control(&c, SCM_PIDFD))
            give_all(c.data);
}

/* Of several messages, as many as the result says were sent or received. */
static void receive_messages(struct argument *a)
{
    const struct mmsghdr *headers = (const struct mmsghdr *)a->memory.start;

    for (long i = 0; i < a->count; i++) {
        a->parts[i].result = i < a->result ? (int)headers[i].msg_len : -1;
        if (a->kind == MANY_TO_RECEIVE)
            receive_message(&a->parts[i]);
    }
}

static void receive_data(struct argument *a)
{
    keep(&a->memory, a->result < a->size ? a->result : a->size);
}

static void receive_value(struct argument *a)
{
    receive_length(a);
    if (a->use == NEW_DESCRIPTOR && a->memory.size == sizeof(int))
        give_all(a->memory);
}

static void receive_pair(struct argument *a)
{
    if (a->result >= 0)
        give_all(a->memory);
}
