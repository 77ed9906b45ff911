package sockcall.audit;

/** How a backend makes a call of a function that a C library may lack. */
public interface Functions {
    /**
     * {@return what the kernel returns, or {@code -errno}, through the function if there is one}
     *
     * @param name of the function
     * @param number of the system call, for where there is none
     */
    int found(String name, int number, long... words);

    /** {@return the same, through syscall(2), which has to do where there is no function} */
    int numbered(int number, long... words);
}
