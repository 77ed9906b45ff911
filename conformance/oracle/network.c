/* Ports from here on are the ones that the kernel chooses. */
enum { FIRST_CHOSEN = 32768 };

/* A struct sockaddr_in behind its family: port, address and zeros; a struct
 * sockaddr_in6 has port, flow, address and scope there. */
static const struct network {
    int family;
    const char *expected;
    size_t size, address, width;
} networks[] = {
    [INET] = {AF_INET, "an IPv4 address", 14, 2, 4},
    [INET6] = {AF_INET6, "an IPv6 address", 26, 6, 16},
};

/* Reads "ADDRESS:PORT"; "any" stands for a port where it is expected. */
static struct bytes read_network(enum form form, const char *port)
{
    const struct network *n = &networks[form];
    struct bytes name = zeros(n->size);
    int has_any = strstr(port, "any") != NULL, whole, size, number_of_port;
    char host[2 * INET6_ADDRSTRLEN] = "";

    size = whole = word_size(word) - (int)(at - word);
    while (size >= 0 && at[size] != ':')
        size--;
    size = size < 0 ? whole : size;
    if (size < (int)sizeof host)
        memcpy(host, at, (size_t)size);
    need(inet_pton(n->family, host, name.start + n->address) == 1, n->expected);
    at += size;
    need(skip(":"), has_any ? "a colon and a port or any"
                            : "a colon and a port");
    number_of_port = has_any && skip("any") ? FIRST_CHOSEN
        : (int)number(0, USHRT_MAX, port);
    name.start[0] = (unsigned char)(number_of_port >> 8);
    name.start[1] = (unsigned char)number_of_port;
    return name;
}

/* Whether a name is an address of that form with nothing else in it. */
static int is_network(const struct address *a, enum form form)
{
    const struct network *n = &networks[form];
    int rest = 0;

    if (a->family != n->family || a->name.size != n->size)
        return 0;
    for (size_t i = 2; i < n->size; i++)
        rest |= i - n->address >= n->width ? a->name.start[i] : 0;
    return rest == 0;
}

static void show_network(const struct address *a)
{
    int port = a->name.start[0] << 8 | a->name.start[1];
    char host[INET6_ADDRSTRLEN];

    fputs(inet_ntop(a->family, a->name.start + networks[a->form].address, host,
                    sizeof host), out);
    fprintf(out, port < FIRST_CHOSEN ? ":%d" : ":any", port);
}
