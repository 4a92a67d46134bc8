package org.practicecommons.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final String OURS = "https://example.org/ours";
    private static final String THEIRS = "https://example.org/theirs";
    private static final Audience PARTNERSHIP = new Audience(Audience.Level.PARTNERSHIP, "https://example.org/p");

    @Test
    void eachAudienceIsSeenByThoseItNames() {
        Session reader = Session.publicReader(Locale.ENGLISH);
        Session member = session(Set.of(), Set.of());
        Session partner = session(Set.of(PARTNERSHIP.scope()), Set.of());
        Session administrator = session(Set.of(), Set.of(Right.ADMINISTER));
        assertSees(Audience.PUBLIC, true, true, true, true, reader, member, partner, administrator);
        assertSees(Audience.MEMBERS, false, true, true, true, reader, member, partner, administrator);
        assertSees(PARTNERSHIP, false, false, true, true, reader, member, partner, administrator);
        assertSees(Audience.organisation(OURS), false, true, true, true, reader, member, partner, administrator);
        assertSees(Audience.organisation(THEIRS), false, false, false, true, reader, member, partner, administrator);
    }

    @Test
    void audiencesReadBackAsWritten() {
        assertEquals(PARTNERSHIP, Audience.parse(PARTNERSHIP.toString()));
        assertEquals(Audience.MEMBERS, Audience.parse("members"));
        assertThrows(IllegalArgumentException.class, () -> Audience.parse("organisation"));
        assertThrows(IllegalArgumentException.class, () -> Audience.parse("everybody"));
    }

    private static void assertSees(Audience audience, boolean first, boolean second, boolean third, boolean fourth,
            Session... sessions) {
        boolean[] expected = {first, second, third, fourth};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], sessions[i].maySee(audience), audience + " for session " + i);
        }
    }

    private static Session session(Set<String> groups, Set<Right> rights) {
        return new Session("https://example.org/accounts/1", OURS, groups, rights, Locale.ENGLISH);
    }
}
