package org.practicecommons.checks;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;

/**
 * Scores a practice by the four types of knowledge: professional, coordinating, object-based, and lessons learned. Made
 * for one practice; ask {@link #score} once.
 */
public final class Completeness {

    /** The kind that may be tied to a role only with a consent. */
    public static final String PERSON = "Person";
    /** The consent on which somebody may be tied to a role. */
    public static final String TO_BE_NAMED = "name";
    /** The consent on which somebody may be asked to help. */
    public static final String TO_BE_ASKED = "helper";

    private final Told practice;
    private final String iri;
    private final Surroundings around;
    private final Consents consents;
    private final List<Gap> gaps = new ArrayList<>();

    /** @param practice a record of the kind Practice */
    public Completeness(RecordModel model, RecordObject practice, Surroundings around) {
        this.practice = new Told(model, practice.root());
        this.iri = practice.iri();
        this.around = around;
        this.consents = new Consents(model, around);
    }

    public Score score() {
        List<Integer> points = Outline.of(practice).stream().map(this::points).toList();
        return new Score(iri, points.get(0), points.get(1), points.get(2), points.get(3), gaps);
    }

    private boolean isMet(Need need) {
        return around.kindOf(need.record()).filter(kind -> switch (need.use()) {
            case THERE -> true;
            case NAMED -> !kind.equals(PERSON) || consents.given(need.record(), iri, List.of(TO_BE_NAMED));
            case ASKED -> consents.given(need.record(), iri, List.of(TO_BE_ASKED));
        }).isPresent();
    }

    /** A point counts only with the one before it; each that is missing is named. */
    private int points(Outline outline) {
        List<Boolean> reached = List.of(outline.first(), outline.second(),
                outline.third() || outline.orElse().stream().anyMatch(this::isMet));
        int score = 0;
        boolean unbroken = true;
        for (int i = 0; i < reached.size(); i++) {
            unbroken &= reached.get(i);
            score += unbroken ? 1 : 0;
            if (!reached.get(i)) {
                String code = outline.type() + "." + (i + 1);
                String[] place = outline.places().get(i).split("/", 2);
                gaps.add(new Gap(code, place[0], place.length == 2 ? place[1] : "", leastParts(code, place[0]),
                        Message.of(Score.class, "gap." + code)));
            }
        }
        return score;
    }

    private int leastParts(String code, String field) {
        boolean holdsParts = practice.field(field).filter(some -> some.type() == FieldType.PARTS).isPresent();
        return holdsParts ? Outline.least(code) : 0;
    }
}
