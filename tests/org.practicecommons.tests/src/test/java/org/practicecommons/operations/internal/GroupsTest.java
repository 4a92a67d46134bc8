package org.practicecommons.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static List<List<Integer>> along(double... places) {
        return Groups.of(places.length, (one, other) -> 1 - Math.abs(places[one] - places[other]));
    }

    @Test
    void whatIsNearOnAverageBelongsTogether() {
        assertEquals(List.of(List.of(0, 2), List.of(1, 3)), along(0, 9, 0.5, 9.9));
        assertEquals(List.of(List.of(0, 1), List.of(2)), along(0, 0.8, 1.6));
        assertEquals(List.of(), along());
    }

    @Test
    void whatComesFirstWinsATie() {
        assertEquals(List.of(List.of(0, 1), List.of(2)), along(1, 0.25, 1.75));
    }

    @Test
    void eachIsInOneGroupAndAgainTheSame() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        double[] places = new Random(seed).doubles(120, 0, 60).toArray();
        List<List<Integer>> groups = along(places);
        assertEquals(120, groups.stream().flatMap(List::stream).distinct().count());
        assertEquals(120, groups.stream().mapToInt(List::size).sum());
        assertEquals(groups, along(places));
    }
}
