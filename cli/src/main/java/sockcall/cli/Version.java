package sockcall.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the build, from the manifest of the jar. */
final class Version implements IVersionProvider {

    /** Made by picocli. */
    Version() {}

    @Override
    public String[] getVersion() {
        return new String[] {"sockcall " + getClass().getPackage().getImplementationVersion()};
    }
}
