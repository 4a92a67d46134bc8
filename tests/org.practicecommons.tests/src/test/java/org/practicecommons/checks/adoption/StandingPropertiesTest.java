package org.practicecommons.checks.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** What friends cannot do, whatever the community looks like. */
class StandingPropertiesTest {

    private static final String[] POLARITIES = {"positive", "positive", "positive", "mixed", "negative"};

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Spread spread = new Spread();
    private final List<String> names = IntStream.range(0, 4 + random.nextInt(8)).mapToObj(i -> "O" + i).toList();

    private String any() {
        return names.get(random.nextInt(names.size()));
    }

    /** The practice of interest is “P”, that of O0. */
    private void someCommunity() {
        System.out.println("StandingPropertiesTest: run again with -Dseed=" + seed);
        spread.practice("P", "O0");
        for (String name : names) {
            spread.practice("way of " + name, name);
            if (random.nextInt(6) == 0) {
                spread.organisation(name).to("unitOf", any());
            }
            if (!name.equals("O0") && random.nextInt(3) > 0) {
                spread.adopts(name, "P", POLARITIES[random.nextInt(POLARITIES.length)]);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            spread.community.add("Partnership", "circle " + i).to("members", any()).to("members", any());
        }
    }

    private static int left(Standing standing) {
        return standing.worked() - standing.failed();
    }

    private void ring(List<String> friends) {
        for (int i = 0; i < friends.size(); i++) {
            spread.adopts(friends.get(i), "way of " + friends.get((i + 1) % friends.size()));
        }
    }

    @RepeatedTest(30)
    void aRingAmongThoseThereAreNeverRaises() {
        someCommunity();
        Standing before = spread.standing("P");
        List<String> friends = new ArrayList<>(names);
        java.util.Collections.shuffle(friends, random);
        ring(friends.subList(0, 2 + random.nextInt(names.size() - 1)));
        Standing after = spread.standing("P");
        assertTrue(left(after) <= left(before) && after.failed() == before.failed(),
                () -> "seed " + seed + ": " + before.sentence() + " " + after.sentence());
        assertTrue(after.level().compareTo(before.level()) <= 0);
    }

    @RepeatedTest(15)
    void anyNumberOfNewFriendsOfTheSourceRaiseNothing() {
        someCommunity();
        Standing before = spread.standing("P");
        List<String> friends = newFriends();
        List<String> ring = new ArrayList<>(friends);
        ring.add("O0");
        ring(ring);
        Standing after = spread.standing("P");
        assertTrue(left(after) <= left(before), () -> "seed " + seed);
    }

    @RepeatedTest(15)
    void anyNumberOfNewFriendsOfEachOtherCountAsOne() {
        someCommunity();
        Standing before = spread.standing("P");
        List<String> friends = newFriends();
        ring(friends);
        Standing after = spread.standing("P");
        assertEquals(before.worked() + 1, after.worked(), () -> "seed " + seed);
        assertEquals(before.failed(), after.failed(), () -> "seed " + seed);
    }

    private List<String> newFriends() {
        List<String> friends = IntStream.range(0, 2 + random.nextInt(6)).mapToObj(i -> "F" + i).toList();
        friends.forEach(friend -> {
            spread.practice("way of " + friend, friend);
            spread.adopts(friend, "P");
        });
        return friends;
    }

    @RepeatedTest(10)
    void theOrderOfAskingChangesNothing() {
        someCommunity();
        Standing once = spread.standing("P");
        assertEquals(once, spread.standing("P"), () -> "seed " + seed);
        assertTrue(once.worked() + once.mixed() <= names.size());
    }
}
