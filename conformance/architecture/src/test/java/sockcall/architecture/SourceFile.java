package sockcall.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source file of the project, as javac reads it: in the order in which it is written. */
final class SourceFile {
    /** The folder of the project. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private final Path path;
    private final ClassTree type;

    private SourceFile(Path path) {
        this.path = path;
        this.type = parsed(path);
    }

    /** The file at a path from the project's root. */
    static SourceFile at(String path) {
        return new SourceFile(ROOT.resolve(path));
    }

    /** A text file at a path from the project's root. */
    static List<String> lines(String path) {
        try {
            return Files.readAllLines(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassTree parsed(Path path) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    javac.getTask(null, files, null, null, null, files.getJavaFileObjects(path));
            CompilationUnitTree unit = task.parse().iterator().next();
            return (ClassTree) unit.getTypeDecls().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods of the type, without constructors. */
    Stream<MethodTree> methods() {
        return members(Tree.Kind.METHOD)
                .map(MethodTree.class::cast)
                .filter(method -> method.getReturnType() != null);
    }

    /** The fields of the type. */
    Stream<VariableTree> fields() {
        return members(Tree.Kind.VARIABLE).map(VariableTree.class::cast);
    }

    private Stream<? extends Tree> members(Tree.Kind kind) {
        return type.getMembers().stream().filter(member -> member.getKind() == kind);
    }

    /** How many lines the file has. */
    int lineCount() {
        return lines(path.toString()).size();
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
