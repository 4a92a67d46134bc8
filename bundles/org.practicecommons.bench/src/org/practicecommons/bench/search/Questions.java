package org.practicecommons.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.bench.contest.Question;
import org.practicecommons.bench.contest.Question.Form;
import org.practicecommons.exchange.bench.BenchNetworks;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/**
 * What is asked, by class: words drawn from the first practices of a generated file, so that each size is asked the
 * same. The same file and seed give the same questions.
 */
final class Questions {

    private static final int SAMPLE = 2_000;
    private static final int OF_A_CLASS = 12;
    private static final Pattern WORD = Pattern.compile("\\b[a-z]{5,}\\b");
    private static final Pattern PAIR = Pattern.compile("\\b[a-z]{5,} [a-z]{5,}\\b");
    private static final Pattern LITERAL = Pattern.compile("^<[^>]+> <[^>]+> \"(.*)\"@en <[^>]+> \\.$");

    private final List<String> texts;
    private final List<String> words;
    private final Map<String, Integer> frequencies = new TreeMap<>();
    private final Random random;

    private Questions(List<String> texts, long seed) {
        this.texts = texts;
        this.random = new Random(seed);
        texts.forEach(text -> new TreeSet<>(WORD.matcher(text).results().map(found -> found.group()).toList())
                .forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        this.words = List.copyOf(frequencies.keySet());
    }

    /**
     * @param quads as the generator wrote them
     * @param meaning whether also for what means the same
     */
    static Map<String, List<Question>> of(Path quads, long seed, boolean meaning) throws IOException {
        Map<String, List<Question>> all = new Questions(descriptions(quads), seed).all();
        if (meaning) {
            all.put("hybrid", all.get("sentence").stream()
                    .map(question -> new Question(Form.MEANING, question.words())).toList());
        }
        return all;
    }

    private static List<String> descriptions(Path quads) throws IOException {
        Field description = field("Practice", "description");
        List<String> texts = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(quads)) {
            for (String line = reader.readLine(); line != null && texts.size() < SAMPLE; line = reader.readLine()) {
                Matcher literal = line.contains("<" + description.term() + ">") && line.contains("/practice/")
                        ? LITERAL.matcher(line) : null;
                if (literal != null && literal.matches()) {
                    texts.add(literal.group(1).replaceAll("\\\\.", " ").toLowerCase(Locale.ROOT));
                }
            }
        }
        return texts;
    }

    private static Field field(String kind, String name) {
        return RecordModel.standard().kind(kind).orElseThrow().field(name).orElseThrow();
    }

    private Map<String, List<Question>> all() {
        Map<String, List<Question>> all = new LinkedHashMap<>();
        all.put("rare word", some(() -> new Question(Form.WORDS, word(0, 0.002))));
        all.put("word", some(() -> new Question(Form.WORDS, word(0.02, 0.1))));
        all.put("common word", some(() -> new Question(Form.WORDS, word(0.15, 1))));
        all.put("words", some(this::together));
        all.put("phrase", some(() -> new Question(Form.PHRASE, found(PAIR))));
        all.put("prefix", some(() -> new Question(Form.PREFIX, word(0.01, 0.1).substring(0, 5))));
        all.put("sentence", some(() -> new Question(Form.SENTENCE, sentence())));
        all.put("filtered", some(this::filtered));
        all.put("network", some(() -> joined(false)));
        all.put("graph", some(() -> joined(true)));
        all.put("everything", List.of(new Question(Form.ALL, "")));
        all.put("after a save", all.get("word").stream()
                .map(question -> new Question(Form.SAVED, question.words())).toList());
        return all;
    }

    private static List<Question> some(Supplier<Question> one) {
        return Stream.generate(one).limit(OF_A_CLASS).toList();
    }

    /** One that this share of the sample has. */
    private String word(double least, double most) {
        List<String> fitting = words.stream().filter(word -> frequencies.get(word) >= least * texts.size()
                && frequencies.get(word) <= Math.max(1, most * texts.size())).toList();
        List<String> any = fitting.isEmpty() ? words : fitting;
        return any.get(random.nextInt(any.size()));
    }

    private String text() {
        return texts.get(random.nextInt(texts.size()));
    }

    private String found(Pattern pattern) {
        while (true) {
            List<String> here = pattern.matcher(text()).results().map(result -> result.group()).toList();
            if (!here.isEmpty()) {
                return here.get(random.nextInt(here.size()));
            }
        }
    }

    /** Two words of one text that are neither rare nor everywhere. */
    private Question together() {
        while (true) {
            List<String> here = WORD.matcher(text()).results().map(result -> result.group()).distinct()
                    .filter(word -> frequencies.get(word) > 0.05 * texts.size()).toList();
            if (here.size() > 1) {
                int first = random.nextInt(here.size() - 1);
                return new Question(Form.WORDS, here.get(first) + " " + here.get(first + 1));
            }
        }
    }

    private String sentence() {
        while (true) {
            String[] sentences = text().split("[.!?]");
            List<String> here = WORD.matcher(sentences[0]).results().map(result -> result.group()).distinct().toList();
            if (here.size() >= 5) {
                return String.join(" ", here.subList(0, Math.min(8, here.size())));
            }
        }
    }

    private Question filtered() {
        Field sectors = field("Practice", "sectors");
        // not a multiple of eight: those have narrower concepts, which only ours counts in
        String value = "https://bench.example/sectors/" + (8 * random.nextInt(5) + 1 + random.nextInt(7));
        return new Question(Form.WORDS, word(0.05, 0.3)).with(sectors.name(), sectors.term(), value);
    }

    /** Practices of members of a network, and perhaps only those that were adopted twice. */
    private Question joined(boolean adopted) {
        String network = "https://bench.example/network/" + random.nextInt(BenchNetworks.NETWORKS);
        return new Question(Form.WORDS, word(0.15, 1)).joined("network:" + network + (adopted ? " adoptions:>=2" : ""),
                member(network) + (adopted ? " " + adopted() : ""));
    }

    /** Found from the network, which leads to few, rather than from the practices. */
    private static String member(String network) {
        return "{ SELECT DISTINCT ?g { GRAPH ?m { ?m " + term("Membership", "network") + " <" + network + "> ; "
                + term("Membership", "status") + " " + choices("Membership", "status", "current") + " ; "
                + term("Membership", "member") + " ?o } GRAPH ?g { ?g ?by ?o } FILTER (?by IN ("
                + term("Practice", "leadOrganisations") + ", " + term("Practice", "contributors") + ")) } }";
    }

    private static String adopted() {
        return "{ SELECT ?g { GRAPH ?a { ?a " + term("Adoption", "practice") + " ?g ; " + term("Adoption", "status")
                + " ?state } FILTER (?state IN (" + choices("Adoption", "status", "active", "completed", "abandoned")
                + ")) } GROUP BY ?g HAVING (COUNT(DISTINCT ?a) > 1) }";
    }

    private static String term(String kind, String name) {
        return "<" + field(kind, name).term() + ">";
    }

    private static String choices(String kind, String name, String... keys) {
        return field(kind, name).choices().stream().filter(choice -> List.of(keys).contains(choice.name()))
                .map(choice -> "<" + choice.term() + ">").collect(Collectors.joining(", "));
    }
}
