/*
 * reference start COMMAND ARGUMENT...
 *
 * Prints the nanoseconds from the start of a process to its end; fails where
 * the process does.
 */
#include "reference.h"

#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>

extern char **environ;

int start(int argc, char **argv)
{
    long begun = now();
    pid_t pid;
    int status;

    if (argc < 1 || posix_spawnp(&pid, argv[0], NULL, NULL, argv, environ) != 0) {
        fprintf(stderr, "cannot start %s\n", argc < 1 ? "nothing" : argv[0]);
        return 1;
    }
    check("waitpid", waitpid(pid, &status, 0));
    printf("%ld\n", now() - begun);
    return status == 0 ? 0 : 1;
}
