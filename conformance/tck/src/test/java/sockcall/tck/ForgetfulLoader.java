package sockcall.tck;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Loads this project's classes anew, one of them with a method that does nothing, or says no: the
 * suite as it would be over code that forgot a rule.
 */
final class ForgetfulLoader extends ClassLoader {
    private static final String OURS = "sockcall.";

    private final String forgetful;
    private final String method;
    private boolean forgot;

    /** The class that forgets, and its method, which returns nothing or a boolean. */
    ForgetfulLoader(String forgetful, String method) {
        super(ForgetfulLoader.class.getClassLoader());
        this.forgetful = forgetful;
        this.method = method;
    }

    /** Whether the class was loaded and had the method. */
    boolean forgot() {
        return forgot;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defined(name);
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            byte[] kept = name.equals(forgetful) ? forgetting(bytes) : bytes;
            return defineClass(name, kept, 0, kept.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] forgetting(byte[] bytes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String shape, String generic, String[] thrown) {
                MethodVisitor body = super.visitMethod(access, name, shape, generic, thrown);
                return name.equals(method) ? emptied(body, Type.getReturnType(shape)) : body;
            }
        };
        new ClassReader(bytes).accept(visitor, 0);
        return writer.toByteArray();
    }

    /** Writes a body that returns at once, and takes nothing of the one that there was. */
    private MethodVisitor emptied(MethodVisitor body, Type returned) {
        forgot = true;
        body.visitCode();
        if (returned != Type.VOID_TYPE) {
            body.visitInsn(Opcodes.ICONST_0);
        }
        body.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        // What stands here is computed anew, from the shape of the method.
        body.visitMaxs(0, 0);
        body.visitEnd();
        return null;
    }
}
