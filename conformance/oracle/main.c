/*
 * oracle FILE...
 *
 * Runs the scenarios of these files, "-" for standard input, and prints their
 * transcripts. Ends with 0 when all expectations held, with 1 when one did
 * not, with 2 when a file cannot be read.
 */

/* One translation unit: each part stands on those before it, so that nothing
 * has to be declared twice, and the compiler sees what is not used. */
#include "oracle.h"
#include "words.c"
#include "data.c"
#include "numbers.c"
#include "network.c"
#include "address.c"
#include "parameters.c"
#include "messages.c"
#include "receive.c"
#include "show.c"
#include "kinds.c"
#include "fields.c"
#include "result.c"
#include "calls.c"
#include "process.c"
#include "interpret.c"

static struct line *lines;
static size_t count;

static void check(const char *what, int has_failed)
{
    if (has_failed) {
        perror(what);
        _exit(2);
    }
}

static void add_line(const char *file, int number, char *text)
{
    lines = realloc(lines, ++count * sizeof *lines);
    check("realloc", lines == NULL);
    lines[count - 1] = (struct line){file, number, text, NULL};
}

/* How many bytes this character of UTF-8 has; 0 where it is none. */
static size_t character(const unsigned char *c)
{
    size_t size = *c < 0x80 ? 1 : *c < 0xc2 ? 0 : *c < 0xe0 ? 2
        : *c < 0xf0 ? 3 : *c < 0xf5 ? 4 : 0;

    for (size_t i = 1; i < size; i++)
        if ((c[i] & 0xc0) != 0x80)
            return 0;
    /* Too long for what they are, halves of a pair, or too large. */
    return (*c == 0xe0 && c[1] < 0xa0) || (*c == 0xed && c[1] > 0x9f)
        || (*c == 0xf0 && c[1] < 0x90) || (*c == 0xf4 && c[1] > 0x8f)
        ? 0 : size;
}

/* The text without its newline; a NUL as the "\0" that it is in strings. */
static char *checked(struct line *l, const char *text, size_t size)
{
    char *checked = malloc(2 * size + 1), *end = checked, found[8];
    size_t n;

    line = l;
    line->text = checked;
    size -= text[size - 1] == '\n';
    for (; size > 0; text += n, size -= n, end += n) {
        n = character((const unsigned char *)text);
        *end = 0;
        word = end;
        snprintf(found, sizeof found, "\\x%02x", (unsigned char)*text);
        if (n == 0)
            fail_with("UTF-8", found, INT_MAX);
        memcpy(end, text, n);
        if (*text == 0)
            memcpy(end++, "\\0", 2);
    }
    *end = 0;
    return checked;
}

/* Reads a file, and checks it. It begins with a scenario, titled or not. */
static void read_file(const char *name)
{
    FILE *in = strcmp(name, "-") == 0 ? stdin : fopen(name, "r");
    const char *slash = strrchr(name, '/');
    size_t room = 0, first = count;
    char *text = NULL, *title;
    ssize_t size;

    check(name, in == NULL);
    for (int n = 1; (size = getline(&text, &room, in)) > 0; n++) {
        struct line l = {name, n, NULL, NULL};
        char *line = checked(&l, text, (size_t)size);
        const char *start = line + strspn(line, " \t\r");
        if (*start == 0 || *start == '#')
            continue;
        if (count == first
            && (strncmp(start, "scenario", 8) != 0 || is_in_name(start[8]))
            && asprintf(&title, "scenario %s", slash ? slash + 1 : name) > 0)
            add_line(name, n, title);
        add_line(name, n, line);
    }
    check(name, ferror(in));
    for (; first < count; first++)
        interpret(&lines[first], CHECK);
    end_scenario();
}

static int remove_entry(const char *path, const struct stat *status, int type,
                        struct FTW *place)
{
    (void)status;
    (void)place;
    if (type != FTW_DNR || chmod(path, 0700) == -1)
        return remove(path);
    return nftw(path, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

/* Interprets the lines from this one to the next scenario. */
static int interpret_scenario(size_t from, enum pass pass)
{
    int is_held = 1;

    do
        is_held &= interpret(&lines[from], pass);
    while (++from < count && lines[from].title == NULL);
    return is_held;
}

/* Runs a scenario in this process; ends with whether all of it held. */
static _Noreturn void run(size_t from)
{
    int is_held;

    interpret_scenario(from, CONDITIONS);
    check("conditions", !begin_process() || !begin_watch());
    is_held = interpret_scenario(from, RUN);
    show_open();
    _exit(!is_held);
}

/* Runs a scenario in a process of its own; whether all of it held. */
static int run_apart(size_t from)
{
    int status;
    pid_t child;

    strcpy(directory, "/tmp/sockcall-XXXXXX");
    check("mkdtemp", mkdtemp(directory) == NULL);
    strcat(directory, "/");
    strcpy(prefix, directory + strlen("/tmp/"));
    child = fork();
    check("fork", child == -1);
    if (child == 0)
        run(from);
    check("waitpid", waitpid(child, &status, 0) == -1);
    nftw(directory, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    if (WIFSIGNALED(status))
        printf("! %s:%d: the scenario was ended by signal %d\n",
               lines[from].file, lines[from].number, WTERMSIG(status));
    return status == 0;
}

int main(int argc, char **argv)
{
    int is_held = 1;
    char *text;
    size_t size;

    if (argc < 2 || (argv[1][0] == '-' && argv[1][1] != 0)) {
        fprintf(stderr, "usage: oracle FILE...\n");
        return 2;
    }
    /* Memory without any access is EFAULT to the kernel. */
    bad_pointer = mmap(NULL, LARGEST, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS,
                       -1, 0);
    unread = open_memstream(&text, &size);
    check("mmap", bad_pointer == MAP_FAILED || unread == NULL);
    for (int i = 1; i < argc; i++)
        read_file(argv[i]);
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    for (size_t from = 0; from < count; from++)
        if (lines[from].title != NULL) {
            printf("scenario %s\n", lines[from].title);
            is_held &= run_apart(from);
        }
    /* What was read is never freed, which no sanitizer need say. */
    _exit(fflush(stdout) == 0 ? 1 - is_held : 1);
}
