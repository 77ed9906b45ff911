static void show_descriptors(struct bytes ints)
{
    int fd;

    fputc('[', out);
    for (size_t i = 0; i + sizeof fd <= ints.size; i += sizeof fd) {
        memcpy(&fd, ints.start + i, sizeof fd);
        fprintf(out, "%s%ld", i > 0 ? ", " : "", shown_as(fd, 0));
    }
    fputc(']', out);
}

static void show_pair(const struct argument *a)
{
    if (a->result < 0)
        fputc('_', out);
    else
        show_descriptors(a->memory);
}

static void show_own_address(const struct argument *a)
{
    show_address(&a->address);
}

static void show_any_value(const struct argument *a)
{
    show_value(a->layout, a->memory);
}

static void show_room(const struct argument *a)
{
    if (a->use == HIDDEN && a->result >= 0 && a->said.start != NULL)
        fputs("any", out);
    else if (a->memory.size == 0)
        fputc('_', out);
    else if (a->use == NEW_DESCRIPTOR && a->memory.size == sizeof(int))
        fprintf(out, "fd:%ld", shown_as(*(int *)a->memory.start, 0));
    else
        show_value(a->layout, a->memory);
}

/* What the file says of it is shown after an error too. */
static void show_request_argument(const struct argument *a)
{
    if (a->use == WRITTEN && a->result < 0)
        fputc('_', out);
    else
        show_value(a->layout, a->memory);
}

static void show_time(const struct argument *a)
{
    show_struct(timespec, a->said, timespec->shown);
}

static void show_status(const struct argument *a)
{
    const struct stat *status = (const struct stat *)a->memory.start;

    if (a->result < 0) {
        fputc('_', out);
        return;
    }
    fputs("{st_mode=", out);
    show_number(FILE_TYPE, (int)(status->st_mode & S_IFMT));
    fprintf(out, "|%#o, st_size=%ld, ...}", status->st_mode & ~S_IFMT,
            (long)status->st_size);
}

static void show_pollfds(const struct argument *a)
{
    const struct pollfd *fds = (const struct pollfd *)a->memory.start;

    fputc('[', out);
    for (long i = 0; i < a->size; i++) {
        fprintf(out, "%s{%ld, ", i > 0 ? ", " : "", a->shown[i]);
        show_number(EVENTS, (unsigned short)fds[i].events);
        fputs(a->result < 0 ? ", _" : ", ", out);
        if (a->result >= 0)
            show_number(EVENTS, (unsigned short)fds[i].revents);
        fputc('}', out);
    }
    fputc(']', out);
}

static void show_events(const struct argument *a, int count)
{
    struct epoll_event event;

    for (int i = 0; i < count; i++) {
        memcpy(&event, a->memory.start + (size_t)i * sizeof event,
               sizeof event);
        fprintf(out, "%s{events=", i > 0 ? ", " : "");
        show_number(EPOLL, (int)event.events);
        fprintf(out, ", data={u32=%u, u64=%llu}}", (uint32_t)event.data.u64,
                (unsigned long long)event.data.u64);
    }
}

static void show_ready(const struct argument *a)
{
    show_events(a, 1);
}

static void show_ready_room(const struct argument *a)
{
    if (a->result <= 0) {
        fputc('_', out);
        return;
    }
    fputc('[', out);
    show_events(a, a->result);
    fputc(']', out);
}

static void show_control_data(const struct control *c)
{
    if (is_control(c, SCM_RIGHTS) || is_control(c, SCM_PIDFD))
        show_descriptors(c->data);
    else if (is_control(c, SCM_CREDENTIALS)
             && c->data.size == credentials->size)
        show_struct(credentials, c->data, credentials->shown);
    else if (is_control(c, SCM_CREDENTIALS) || is_control(c, SCM_TIMESTAMP)
             || is_control(c, SCM_TIMESTAMPNS)
             || is_control(c, SCM_TIMESTAMPING))
        fputs("any", out);
    else
        show_data(c->data);
}

static void show_controls(struct bytes rest)
{
    const char *between = "[";
    struct control c;
    int taken;

    for (; (taken = next_control(&rest, &c)) > 0; between = ", ") {
        fprintf(out, "%s{cmsg_len=%zu, cmsg_level=", between, c.length);
        show_number(LEVEL, c.level);
        fputs(", cmsg_type=", out);
        show_number(c.level == SOL_SOCKET ? CONTROL_TYPE : NUMBER, c.type);
        if (c.data.size > 0) {
            fputs(", cmsg_data=", out);
            show_control_data(&c);
        }
        fputc('}', out);
    }
    fprintf(out, "%s%s]", taken < 0 || *between == '[' ? between : "",
            taken < 0 ? "..." : "");
}

static void show_buffers(const struct argument *a)
{
    fputc('[', out);
    for (long i = 0; i < a->count; i++) {
        const struct argument *part = &a->parts[i];
        fprintf(out, "%s{iov_base=", i > 0 ? ", " : "");
        if (part->pointer != NULL)
            fputs(part->pointer, out);
        else if (part->kind == ROOM && part->memory.size == 0)
            fputc('_', out);
        else
            show_data(part->memory);
        fprintf(out, ", iov_len=%ld}", part->size);
    }
    fputc(']', out);
}

static void show_scatter(const struct argument *a)
{
    if (a->result <= 0)
        fputc('_', out);
    else
        show_buffers(a);
}

static void show_message(const struct argument *a)
{
    const struct msghdr *header = (const struct msghdr *)a->memory.start;
    const struct argument *name = &a->parts[NAME];
    const struct argument *controls = &a->parts[CONTROLS];
    size_t size = controls->pointer == NULL ? controls->memory.size
                                            : header->msg_controllen;

    if (a->kind == TO_RECEIVE && a->result < 0) {
        fprintf(out, "{msg_namelen=%d}", (int)header->msg_namelen);
        return;
    }
    fputs("{msg_name=", out);
    if (name->pointer != NULL)
        fputs(name->pointer, out);
    else
        show_address(&name->address);
    fputs(", msg_namelen=", out);
    if (name->pointer != NULL || name->kind == ADDRESS)
        fprintf(out, "%ld", name->pointer == NULL ? name->size
                : (long)header->msg_namelen);
    else
        fprintf(out, name->length == name->size ? "%ld" : "%ld => %d",
                name->size, name->length);
    fputs(", msg_iov=", out);
    show_buffers(&a->parts[BUFFERS]);
    fprintf(out, ", msg_iovlen=%ld", a->parts[BUFFERS].size);
    fputs(size > 0 ? ", msg_control=" : "", out);
    if (size > 0 && controls->pointer != NULL)
        fputs(controls->pointer, out);
    else if (size > 0)
        show_controls(controls->memory);
    fprintf(out, ", msg_controllen=%zu, msg_flags=", size);
    show_number(MESSAGE, header->msg_flags);
    fputc('}', out);
}

static void show_messages(const struct argument *a)
{
    long count = a->kind == MANY_TO_SEND ? a->count
        : a->result < 0 ? 0 : a->result;

    fputc('[', out);
    for (long i = 0; i < count; i++) {
        fputs(i > 0 ? ", {msg_hdr=" : "{msg_hdr=", out);
        show_message(&a->parts[i]);
        if (i < a->result)
            fprintf(out, ", msg_len=%d", a->parts[i].result);
        fputc('}', out);
    }
    fputc(']', out);
}
