package sockcall.spi;

import java.util.Optional;

/**
 * A backend that was found, usable or not.
 *
 * @param name the name by which a user asks for it
 * @param rank its place among others
 * @param provider the name of the class that provides it
 * @param unusable why it cannot be used here, in words a user can act on; nothing when it can
 */
public record Candidate(String name, int rank, String provider, Optional<String> unusable) {}
