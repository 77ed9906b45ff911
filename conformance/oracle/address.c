#include "oracle.h"

/* Their last letters are chosen afresh for every scenario. */
char directory[] = "/tmp/sockcall-XXXXXX/";
char prefix[] = "sockcall-XXXXXX/";

static int is_path(enum form form)
{
    return form == PATH || form == PATH107 || form == PATH108;
}

/* How many bytes of such an address are the scenario's own, and not shown. */
size_t hidden(enum form form)
{
    return is_path(form) ? DIRECTORY : form == ABSTRACT ? PREFIX : 0;
}

/* Writes the address that a word makes, unless to NULL; returns its size. */
size_t write_address(const struct argument *word, unsigned char *to)
{
    sa_family_t family = AF_UNIX;
    size_t start = word->form == RAW || word->form == BYTES ? 0 : sizeof family;
    size_t name = start + (word->form == ABSTRACT) + hidden(word->form);
    size_t size = word->form == PATH107 || word->form == PATH108
        ? start + 108 : name + word->text.size + (word->form == PATH);

    if (to == NULL)
        return size;
    memset(to, is_path(word->form) ? 'x' : 0, size);
    memcpy(to, &family, start);
    if (is_path(word->form))
        memcpy(to + start, directory, DIRECTORY);
    else
        memcpy(to + name - hidden(word->form), prefix, hidden(word->form));
    if (word->text.size > 0)
        memcpy(to + name, word->text.start, word->text.size);
    if (word->form == PATH || word->form == PATH107)
        to[size - 1] = 0;
    return size;
}

/* A path, without the NUL and the padding of the words that give them. */
static void name_path(struct argument *o)
{
    struct bytes *text = &o->text;
    int has_nul = text->size > 0 && text->start[text->size - 1] == 0;

    text->size -= (size_t)has_nul;
    o->form = DIRECTORY + text->size == 108 ? PATH108
        : DIRECTORY + text->size == 107 && has_nul ? PATH107 : PATH;
    while (o->form != PATH && text->size > 0
           && text->start[text->size - 1] == 'x')
        text->size--;
}

/* The word that makes what is in memory, where the kernel said this length. */
struct argument address_of(struct bytes memory, long length)
{
    struct argument o = {.form = memory.size < 2 ? BYTES : RAW, .text = memory};
    unsigned char *name = memory.start + sizeof(sa_family_t);
    size_t size = memory.size - sizeof(sa_family_t);
    sa_family_t family = AF_UNSPEC;
    int is_cut = (long)memory.size < length;
    int is_abstract = o.form == RAW && size > 0 && *name == 0;
    const char *own = is_abstract ? prefix : directory;
    size_t own_size = is_abstract ? PREFIX : DIRECTORY;

    if (memory.size == 0)
        o.form = is_cut ? PLAIN : NONE;
    if (o.form == RAW)
        memcpy(&family, memory.start, sizeof family);
    if (family != AF_UNIX)
        return o;
    name += is_abstract;
    size -= (size_t)is_abstract;
    if (size == 0 && !is_abstract && !is_cut) {
        o.form = UNNAMED;
    } else if (is_cut && size < own_size && memcmp(name, own, size) == 0) {
        o.form = CUT;
        o.number = (long)size;
    } else if (size >= own_size && memcmp(name, own, own_size) == 0) {
        o.form = ABSTRACT;
        o.text.start = name + own_size;
        o.text.size = size - own_size;
        if (!is_abstract)
            name_path(&o);
    } else if (is_abstract && size == 5 && !is_cut
               && strspn((char *)name, "0123456789abcdef") >= 5) {
        o.form = AUTOBIND;
    }
    return o;
}
