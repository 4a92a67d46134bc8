package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.operations.picture.Svg;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Numbers of the dashboard, counted by hand. */
class DashboardTest {

    @TempDir
    private Path folder;
    private final MovedClock clock = new MovedClock();
    private TestHome home;
    private String equality;
    private String pay;
    private String transit;

    @BeforeEach
    void create() {
        home = TestHome.create(folder.resolve("home"), clock);
        String issues = home.save("ConceptScheme", "Issues");
        edit(issues, "key=issues");
        equality = concept("Equality", issues);
        pay = concept("Equal pay", issues, "broader=" + equality);
        transit = concept("Transit", issues);
        concept("Old words", issues, "status=deprecated");
        practice("One", pay);
        practice("Two", pay);
        practice("Three & <more>", equality);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    private String concept(String name, String scheme, String... more) {
        String iri = home.save("Concept", name);
        edit(iri, "inScheme=" + scheme);
        if (more.length > 0) {
            edit(iri, more);
        }
        return iri;
    }

    private String practice(String title, String issue) {
        String iri = home.save("Practice", title);
        edit(iri, "issues=" + issue);
        return iri;
    }

    private Dashboard read(Optional<LocalDate> at, Session session) {
        return new ReadDashboard(at, ReadDashboard.USUAL).run(home.home(), session, Progress.none());
    }

    private Dashboard read() {
        return read(Optional.empty(), home.session());
    }

    private static Series series(Dashboard dashboard, String id) {
        return dashboard.series().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Long> bars(Dashboard dashboard, String id) {
        return series(dashboard, id).bars().stream().collect(Collectors.toMap(Bar::label, Bar::value,
                (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, Long> some(Map<String, Long> bars) {
        bars.values().removeIf(value -> value == 0);
        return bars;
    }

    @Test
    void whatPracticesAreAboutCountsForWhatIncludesIt() {
        Dashboard dashboard = read();
        assertEquals(Map.of("Equality", 3L, "Equal pay", 2L), bars(dashboard, "issues"));
        assertEquals("2 of 3 issues have a practice; one on a narrower issue counts for the wider too.",
                series(dashboard, "issues").says().in(Locale.ENGLISH));
        assertEquals(Map.of("0", 3L), some(bars(dashboard, "completeness")));
        assertEquals(13, series(dashboard, "completeness").bars().size());
        for (Bar bar : series(dashboard, "issues").bars()) {
            assertEquals(bar.value(), home.run(new SearchRecords(bar.search().orElseThrow())).total(), bar.label());
        }
    }

    @Test
    void whatWasAddedIsCountedInItsMonthWhileItIsThere() {
        YearMonth first = YearMonth.from(clock.today());
        clock.forward(Duration.ofDays(62));
        String gone = home.save("Practice", "Gone");
        home.save("Practice", "Later");
        home.save("Organisation", "Maple Bank");
        home.run(new DeleteRecord(gone, ""));
        YearMonth now = YearMonth.from(clock.today());
        Map<String, Long> months = bars(read(), "contributions");
        assertEquals(12, months.size());
        assertEquals(Map.of(first.toString(), 3L, now.toString(), 1L), some(months));
        Map<String, Long> kinds = bars(read(), "kinds");
        assertEquals(4, kinds.get("Practices"));
        assertEquals(2, kinds.get("Organisations"), "the one of the home too");
        assertEquals(Map.of(first.toString(), 3L), some(bars(
                read(Optional.of(first.atEndOfMonth()), home.session()), "contributions")));
    }

    private void membership(String network, String... assignments) {
        String iri = home.save("Membership", "A membership");
        List<String> all = new ArrayList<>(List.of("network=" + network));
        all.addAll(List.of(assignments));
        edit(iri, all.toArray(String[]::new));
    }

    private Map<String, Long> networks(int days) {
        return bars(read(Optional.of(clock.today().plusDays(days)), home.session()), "memberships");
    }

    @Test
    void membershipsCountOnTheDaysOnWhichTheyHeld() {
        String champions = home.save("Network", "Champions");
        String coast = home.save("Network", "Coast");
        LocalDate today = clock.today();
        membership(champions, "since=" + today.minusDays(400), "until=" + today.minusDays(100), "status=ended",
                "kind=member");
        membership(champions, "since=" + today.minusDays(200), "status=current", "kind=founder");
        membership(coast, "since=" + today.plusDays(10), "kind=registration");
        membership(coast, "status=pending");
        membership(coast);
        membership(coast, "status=ended");
        assertEquals(Map.of("Champions", 1L, "Coast", 1L), networks(0));
        assertEquals(Map.of("Champions", 2L, "Coast", 1L), networks(-150));
        assertEquals(Map.of("Champions", 1L, "Coast", 1L), networks(-300));
        assertEquals(Map.of("Coast", 1L), networks(-401));
        assertEquals(Map.of("Champions", 1L, "Coast", 2L), networks(20));
        Dashboard before = read(Optional.of(today.minusDays(150)), home.session());
        assertEquals(Map.of("Founder", 1L, "Member", 1L), some(bars(before, "ties")));
        assertTrue(series(before, "memberships").says().in(Locale.ENGLISH).contains("(indicator 29a): 3"));
    }

    @Test
    void whatOthersNameAndHardlyAnyPracticeIsAboutIsAGapAndBecomesACall() {
        edit(home.save("Organisation", "Maple Bank"), "priorities=" + transit);
        edit(home.save("Event", "A day on buses"), "issues=" + transit);
        Dashboard dashboard = read();
        assertEquals(List.of("Transit"), dashboard.gaps().stream().map(Gap::label).toList());
        assertEquals(Map.of("Transit", 2L), bars(dashboard, Dashboard.GAPS));
        assertEquals(List.of("No practice is about it.", "Another record names it.",
                "An organisation has it among its priorities."), dashboard.gaps().getFirst().evidence().stream()
                .map(sentence -> sentence.in(Locale.ENGLISH)).toList());
        String call = home.run(new CallForGap("transit", "so few"));
        assertEquals("Call for practices: Transit", home.title(call, "en"));
        assertEquals("Appel de pratiques : Transit", home.title(call, "fr"));
        assertTrue(read().gaps().getFirst().called());
        assertThrows(Refusal.class, () -> home.run(new CallForGap(pay, "")));
    }

    @Test
    void whatIsHiddenLeavesNoTrace() {
        Session mine = home.session();
        Session member = new Session("urn:reader", mine.organisation(), Set.of(), Set.of(),
                Locale.ENGLISH);
        String before = read(Optional.empty(), member).csv(Locale.ENGLISH);
        String hidden = practice("Hidden", transit);
        home.run(new ChangeAudience(hidden, Audience.organisation("https://other.example/"), ""));
        assertEquals(before, read(Optional.empty(), member).csv(Locale.ENGLISH));
        assertEquals(1, read(Optional.empty(), mine).gaps().size());
        clock.forward(Duration.ofDays(62));
        home.run(new ChangeAudience(hidden, Audience.PUBLIC, ""));
        assertEquals(Map.of(YearMonth.from(clock.today()).toString(), 1L), some(bars(
                read(Optional.empty(), Session.publicReader(Locale.ENGLISH)), "contributions")));
    }

    @Test
    void pictureAndFileHaveTheSameNumbers() throws IOException, SAXException, ParserConfigurationException {
        Dashboard dashboard = read();
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(dashboard.csv(Locale.FRENCH))).getRecords();
        for (Series series : dashboard.series()) {
            List<String> texts = texts(Svg.of(series.chart(Locale.FRENCH, 900)));
            List<CSVRecord> its = rows.stream().filter(row -> row.get("series").equals(series.id())).toList();
            assertEquals(series.bars().size(), its.size());
            for (CSVRecord row : its) {
                int at = texts.indexOf(row.get("label"));
                assertTrue(at >= 0, row + " in " + texts);
                assertTrue(texts.subList(at, texts.size()).contains(row.get("value")), row + " in " + texts);
            }
            assertTrue(texts.contains(series.title().in(Locale.FRENCH)));
        }
        Path file = folder.resolve("new/issues.svg");
        home.run(new WriteFiles(Map.of(file, Svg.of(series(dashboard, "issues").chart(Locale.ENGLISH, 300)))));
        assertTrue(texts(Files.readString(file)).contains("Equal pay"));
    }

    private static List<String> texts(String svg) throws IOException, SAXException, ParserConfigurationException {
        Element picture = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals("svg", picture.getTagName());
        NodeList all = picture.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        return texts;
    }
}
