package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of questions with the one record that answers each, ranked by us and by plain BM25 over the same words. */
class RankingTest {

    /** Language, title, summary, body. */
    private static final String[][] RECORDS = {
        {"en", "Quiet rooms", "A space for prayer and rest", "People of any faith or none may use the room at work."},
        {"en", "Mentors for newcomers", "Pairing new staff with experienced colleagues",
            "Mentors meet newcomers each month. The mentors are trained. Work, work and more work on trust."},
        {"en", "Accessible bank branches", "Customers with disabilities test each branch",
            "Wheelchair users enter, talk to staff and leave. Findings are fixed within a month."},
        {"en", "Pay equity reviews", "Comparing pay of women and men", "A committee compares jobs of equal value."},
        {"en", "Annual report of the office", "What the office did",
            "The office trained staff on disability, faith, pay, equity, mentoring, "
                    + "harassment and access to branches."},
        {"en", "Phased retirement", "Keeping the knowledge of an ageing workforce",
            "Older workers reduce their hours and hand over what they know."},
        {"en", "Harassment hot line", "Calls are answered by an outside firm",
            "Employees who were harassed call at any hour. New callers get help at once."},
        {"fr", "Salles de recueillement", "Un lieu de prière et de repos", "Chacun peut s’y retirer au travail."},
        {"fr", "L’équité salariale", "Comparer les salaires des femmes et des hommes",
            "Un comité examine les emplois de valeur égale."},
        {"fr", "Mentorat des nouveaux employés", "Jumeler les recrues à des collègues d’expérience",
            "Les mentors rencontrent les recrues chaque mois."},
        {"fr", "Rapport annuel", "Ce que le bureau a fait",
            "Le bureau a traité de l’équité, du mentorat, de la prière, du harcèlement et des salaires."},
        {"fr", "Ligne d’écoute contre le harcèlement", "Une firme externe répond aux appels",
            "Les employées harcelées appellent à toute heure."},
    };
    /** Language, question, number of the record that answers it. */
    private static final String[][] QUESTIONS = {
        {"en", "room for prayer", "0"},
        {"en", "mentoring new staff", "1"},
        {"en", "can people in wheelchairs use the bank branch", "2"},
        {"en", "equal pay for women", "3"},
        {"en", "pay equity", "3"},
        {"en", "aging workforce knowledge", "5"},
        {"en", "harassment calls", "6"},
        {"fr", "lieu de priere au travail", "7"},
        {"fr", "l'equite des salaires", "8"},
        {"fr", "équité salariale", "8"},
        {"fr", "mentor nouvel employé", "9"},
        {"fr", "harcelement appel", "11"},
    };

    @Test
    void theRecordThatAnswersComesFirstAsItDoesWithPlainBm25(@TempDir Path directory) throws IOException {
        boolean wrong = false;
        List<String> ranks = new ArrayList<>();
        try (SearchHome home = new SearchHome(directory)) {
            for (int i = 0; i < RECORDS.length; i++) {
                String[] record = RECORDS[i];
                home.journal.save("urn:" + i, "kind practice", "label " + record[0] + " " + record[1],
                        "text summary " + record[0] + " " + record[2], "text body " + record[0] + " " + record[3]);
            }
            for (String[] question : QUESTIONS) {
                int mine = SearchHome.iris(home.search(question[1], Locale.forLanguageTag(question[0])))
                        .indexOf("urn:" + question[2]) + 1;
                int theirs = plainRank(question);
                ranks.add(question[1] + ": " + mine + " against " + theirs);
                wrong |= mine != 1 || theirs < mine;
            }
        }
        assertFalse(wrong, () -> String.join("\n", ranks));
    }

    private static int plainRank(String[] question) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                Analyzer analyzer = question[0].equals("en") ? new EnglishAnalyzer() : new FrenchAnalyzer()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < RECORDS.length; i++) {
                    if (RECORDS[i][0].equals(question[0])) {
                        Document document = new Document();
                        document.add(new StringField("id", String.valueOf(i), Field.Store.YES));
                        document.add(new TextField("text", RECORDS[i][1] + ". " + RECORDS[i][2] + ". " + RECORDS[i][3],
                                Field.Store.NO));
                        writer.addDocument(document);
                    }
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                var query = new QueryBuilder(analyzer).createBooleanQuery("text", question[1]);
                int rank = 0;
                for (ScoreDoc hit : searcher.search(query, 20).scoreDocs) {
                    rank++;
                    if (searcher.storedFields().document(hit.doc).get("id").equals(question[2])) {
                        return rank;
                    }
                }
                return 0;
            }
        }
    }
}
