package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TargetTest {

    @Test
    void starStandsForAnything() {
        Target target = Target.parse("pair-*-64  ffm-25  C  1.05");
        assertTrue(target.isAbout(RoundsOf.CELL));
        assertFalse(target.isAbout(new Cell("pair-stream-65536", "b", "", false, true, 0)));
    }

    @Test
    void threeWordsAreNoTarget() {
        assertThrows(IllegalArgumentException.class, () -> Target.parse("pair-*-64 C 1.05"));
    }

    @Test
    void everyTargetIsAboutACellThatThereIs() throws IOException {
        Set<String> startUp = Set.of("first-socket", "first-message");
        List<Cell> cells = Cells.all();
        List<String> unknown = Target.all().stream()
                .filter(target -> cells.stream().noneMatch(target::isAbout))
                .map(Target::cells)
                .filter(name -> !startUp.contains(name))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyTargetIsAboutAParticipantOfThisProject() throws IOException {
        Set<String> others = Target.all().stream()
                .map(Target::participant)
                .filter(name -> Participants.OURS.stream().noneMatch(name::startsWith))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), others);
    }

    @Test
    void targetsFollowEachParticipant() throws IOException {
        Stream<String> named = Target.all().stream().map(Target::participant);
        assertTrue(named.collect(Collectors.toSet()).containsAll(Participants.OURS));
    }
}
