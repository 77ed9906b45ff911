/*
 * oracle [--only TITLE] FILE...
 *
 * Runs the scenarios of these files, "-" for standard input, and prints their
 * transcripts. Ends with 0 when all expectations held, with 1 when one did
 * not, with 2 when a file cannot be read.
 */
#include "oracle.h"

#include <ftw.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

static struct line *lines;
static size_t count;

/* What a scenario may take, in seconds, a call that never returns included. */
enum { LIMIT = 60 };

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
    lines[count - 1] = (struct line){file, number, text};
}

/* The title that a line gives, or NULL. */
static char *title_of(const struct line *line)
{
    const char *start;

    begin_line(line);
    if (!take("scenario"))
        return NULL;
    start = at;
    go_to(at + strcspn(at, "#"));
    return text_since(start);
}

/* Reads a file, and checks it. It begins with a scenario, titled or not. */
static void read_file(const char *name)
{
    FILE *in = strcmp(name, "-") == 0 ? stdin : fopen(name, "r");
    const char *slash = strrchr(name, '/');
    size_t room = 0, first = count;
    char *text = NULL, *title;
    ssize_t size;
    int number = 0;

    for (; in != NULL && (size = getline(&text, &room, in)) > 0; text = NULL) {
        struct line line = {name, ++number, text};
        text[size - (text[size - 1] == '\n')] = 0;
        begin_line(&line);
        if (strlen(text) + 1 < (size_t)size) {
            go_to(text + strlen(text));
            fail("text");
        }
        if (*at == 0)
            continue;
        if (count == first && title_of(&line) == NULL && asprintf(&title,
            "scenario %s", slash != NULL ? slash + 1 : name) > 0)
            add_line(name, number, title);
        add_line(name, number, text);
    }
    check(name, in == NULL || ferror(in));
    for (; first < count; first++)
        interpret(&lines[first], CHECK);
    end_scenario();
}

/* Memory behind the end of its file, which is EFAULT to the kernel. */
static void *no_memory(void)
{
    FILE *file = tmpfile();
    void *memory;

    check("tmpfile", file == NULL || ftruncate(fileno(file), LARGEST) == -1);
    memory = mmap(NULL, LARGEST, PROT_READ | PROT_WRITE, MAP_SHARED,
                  fileno(file), 0);
    check("mmap", memory == MAP_FAILED || ftruncate(fileno(file), 0) == -1);
    fclose(file);
    return memory;
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

/* Interprets the lines from here to the next scenario. */
static int run(size_t from)
{
    int is_held = 1, before;

    for (size_t i = from; i < count && (i == from || !title_of(&lines[i])); i++)
        interpret(&lines[i], CONDITIONS);
    alarm(LIMIT);
    check("conditions", !begin_process());
    before = count_descriptors();
    for (size_t i = from; i < count && (i == from || !title_of(&lines[i])); i++)
        is_held &= interpret(&lines[i], RUN);
    printf("descriptors %+d\n", count_descriptors() - before);
    return is_held;
}

/* Runs a scenario in a process of its own; whether all of it held. */
static int run_apart(size_t from)
{
    int status;
    pid_t child;

    strcpy(directory, "/tmp/sockcall-XXXXXX");
    check("mkdtemp", mkdtemp(directory) == NULL);
    memcpy(prefix + PREFIX - 7, directory + DIRECTORY - 7, 6);
    directory[DIRECTORY - 1] = '/';
    fflush(stdout);
    child = fork();
    check("fork", child == -1);
    if (child == 0) {
        int is_held = run(from);
        fflush(stdout);
        _exit(!is_held);
    }
    check("waitpid", waitpid(child, &status, 0) == -1);
    directory[DIRECTORY - 1] = 0;
    nftw(directory, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    if (WIFSIGNALED(status))
        printf("! %s:%d: the scenario was ended by signal %d\n",
               lines[from].file, lines[from].number, WTERMSIG(status));
    return status == 0;
}

int main(int argc, char **argv)
{
    int is_chosen = argc > 2 && strcmp(argv[1], "--only") == 0;
    int is_held = 1, is_found = 0, i = is_chosen ? 3 : 1;

    if (i >= argc || (argv[i][0] == '-' && argv[i][1] != 0)) {
        fprintf(stderr, "usage: oracle [--only TITLE] FILE...\n");
        return 2;
    }
    bad_pointer = no_memory();
    while (i < argc)
        read_file(argv[i++]);
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    for (size_t from = 0; from < count; from++) {
        char *title = title_of(&lines[from]);
        if (title == NULL || (is_chosen && strcmp(title, argv[2]) != 0))
            continue;
        is_found = 1;
        printf("scenario %s\n", title);
        is_held &= run_apart(from);
    }
    if (is_chosen && !is_found) {
        fprintf(stderr, "oracle: no scenario is titled %s\n", argv[2]);
        is_held = -1;
    }
    /* What was read is never freed, which no sanitizer need say. */
    _exit(fflush(stdout) == 0 ? 1 - is_held : 1);
}
