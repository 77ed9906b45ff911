package sockcall.tck.scenario;

import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Part;
import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Content.Room;

import java.util.ArrayList;
import java.util.List;

/** The words of a call, each as what its parameter is. */
final class ArgumentParser {
    private final Line line;
    private final CallDescription call;
    private final MemoryParser memory;
    private final MessageParser messages;
    private final List<Argument> arguments = new ArrayList<>();

    /**
     * @param line the line, whose next words are the arguments
     * @param call the call
     * @param descriptors what reads descriptors
     */
    ArgumentParser(Line line, CallDescription call, DescriptorParser descriptors) {
        this.line = line;
        this.call = call;
        this.memory = new MemoryParser(line, descriptors);
        this.messages = new MessageParser(line, descriptors);
    }

    /** What stands for each parameter; null where it follows from others. */
    List<Argument> parse() {
        call.parts().forEach(part -> arguments.add(argument(part)));
        return arguments;
    }

    private Argument argument(Part part) {
        return switch (part.kind()) {
            case LENGTH, LENGTH_IN_MEMORY -> null;
            case DESCRIPTORS_OUT, STAT -> new Memory(new Room(part.size(), null));
            case POLLFDS -> memory.pollfds();
            case IOVECS -> messages.vectors(part.isScattered(), Integer.MIN_VALUE);
            case MESSAGES -> messages.messages(part.isScattered());
            case MESSAGE ->
                line.peek().text().equals("null")
                        ? Memory.none(new WordReader(line.take()))
                        : messages.message(part.isScattered());
            default ->
                call.isUnused(part, CallLine.numbers(arguments))
                        ? new Argument.Number(0)
                        : word(part);
        };
    }

    private Argument word(Part part) {
        WordReader word = new WordReader(line.peek());
        Argument argument = switch (part.kind()) {
            case DESCRIPTOR -> memory.descriptor(word);
            case NUMBER -> number(word, part);
            case PROCESS -> process(word);
            case DATA_IN -> MemoryParser.data(word);
            case DATA_OUT -> MemoryParser.room(word);
            case VALUE_OUT -> MemoryParser.value(word);
            case ADDRESS_IN -> memory.address(word);
            case ADDRESS_OUT -> MemoryParser.addressRoom(word);
            case STRING -> MemoryParser.pathname(word);
            case EPOLL_EVENT -> StructParser.epollEvent(word);
            case EPOLL_EVENTS -> StructParser.epollEvents(word);
            case TIMESPEC -> StructParser.timespec(word);
            case ARGUMENT -> StructParser.ioctlArgument(word);
            default -> StructParser.nothing(word);
        };
        word.end("the end of the word");
        line.take();
        return argument;
    }

    private Argument number(WordReader word, Part part) {
        if (part.isOctal()) {
            return new Argument.Number(word.permissions());
        }
        return new Argument.Number(
                call.names(part, CallLine.numbers(arguments)).isPresent()
                        ? (int) word.constants(Integer.MIN_VALUE, WordReader.UNSIGNED_MAX)
                        : word.integer("a number"));
    }

    private static Argument process(WordReader word) {
        return new Argument.Number(
                word.takeIf("self") ? Credentials.pid() : word.integer("self or a number"));
    }
}
