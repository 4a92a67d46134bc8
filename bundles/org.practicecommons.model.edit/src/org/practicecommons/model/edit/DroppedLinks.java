package org.practicecommons.model.edit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.CompanionUse;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/**
 * Web addresses that somebody dropped on a record, and the field that takes them: the one they were dropped on if it
 * holds addresses, else the first in the form for pages that are about the record. Identifiers in registers, licences
 * and matching concepts are addresses too, but state more than that one may read something there: they take a link only
 * when it is dropped on them.
 */
public final class DroppedLinks {

    private static final Set<String> ABOUT = Set.of("http://xmlns.com/foaf/0.1/page",
            "http://xmlns.com/foaf/0.1/homepage", "https://schema.org/url");
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_TOLD = 3;

    private final List<String> addresses;

    private DroppedLinks(List<String> addresses) {
        this.addresses = addresses.stream().distinct().toList();
    }

    /**
     * What became of a drop.
     *
     * @param field that holds the addresses
     * @param values all that it holds then
     * @param added those of the drop that are new to it, in their order
     * @param known how many of the drop stood there already
     */
    public record Placed(Field field, List<String> values, List<String> added, int known) {

        /** The new ones for a sentence: the first few, and only the beginning of long ones. */
        public String told() {
            return added.stream().limit(MOST_TOLD).map(DroppedLinks::shown).collect(Collectors.joining(", "))
                    + (added.size() > MOST_TOLD ? " …" : "");
        }
    }

    /**
     * Reads a text of nothing but addresses, or of lines in turn an address and its title, as browsers write it.
     *
     * @throws Refusal if it is anything else
     */
    public static DroppedLinks read(String dropped) {
        List<String> lines = dropped.lines().map(line -> line.replace("\0", "").strip())
                .filter(line -> !line.isEmpty()).toList();
        List<String> words = lines.stream().flatMap(line -> Stream.of(line.split("\\s+"))).toList();
        List<String> everySecond = IntStream.range(0, lines.size()).filter(i -> i % 2 == 0).mapToObj(lines::get)
                .toList();
        return Stream.of(words, everySecond).filter(each -> !each.isEmpty() && each.stream().allMatch(
                DroppedLinks::isAddress)).findFirst().map(DroppedLinks::new).orElseThrow(() ->
                refusal("drop.noAddress", "text", shown(lines.isEmpty() ? "" : lines.getFirst())));
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN - 1).strip() + "…" : text;
    }

    public List<String> addresses() {
        return addresses;
    }

    /**
     * Finds their place and changes nothing.
     *
     * @param aim the field that they were dropped on, if any
     * @throws Refusal if no field of the record takes them
     */
    public Placed place(Kind kind, EObject object, Optional<Field> aim) {
        Optional<Field> aimed = aim.filter(DroppedLinks::holdsAddresses);
        List<Field> fields = aimed.map(List::of).orElseGet(() -> kind.fields().stream()
                .filter(field -> holdsAddresses(field) && ABOUT.contains(field.term())).toList());
        List<String> news = addresses.stream()
                .filter(each -> fields.stream().noneMatch(field -> field.values(object).contains(each))).toList();
        if (news.isEmpty()) {
            Field where = fields.stream().filter(field -> field.values(object).contains(addresses.getFirst()))
                    .findFirst().orElseThrow();
            return new Placed(where, texts(where, object), List.of(), addresses.size());
        }
        Field taker = fields.stream().filter(field -> field.many()
                || news.size() == 1 && field.values(object).isEmpty()).findFirst().orElseThrow(() ->
                aimed.map(field -> refusal("drop.full", "field", (Localised) field::label))
                        .orElseGet(() -> refusal("drop.noField", "kind", (Localised) kind::label)));
        List<String> values = new ArrayList<>(texts(taker, object));
        values.addAll(news);
        return new Placed(taker, List.copyOf(values), news, addresses.size() - news.size());
    }

    /** What somebody writes there is an address, and whoever sees the record sees it. */
    private static boolean holdsAddresses(Field field) {
        return field.type() == FieldType.IRI && !field.section().isEmpty()
                && field.companion() == CompanionUse.NONE;
    }

    private static List<String> texts(Field field, EObject object) {
        return field.values(object).stream().map(Object::toString).toList();
    }

    private static Refusal refusal(String key, String name, Object value) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(DroppedLinks.class, key, name, value));
    }
}
