package org.practicecommons.meaning.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WordPieces words = read();

    private static WordPieces read() {
        try (InputStream vocabulary = WordPieces.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            return WordPieces.read(vocabulary);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The numbers in the file were made by the library of the model's authors (Hugging Face tokenizers 0.21). */
    @Test
    void piecesAreThoseOfTheReference() throws IOException {
        List<String> lines;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                WordPiecesTest.class.getResourceAsStream("pieces.jsonl"), StandardCharsets.UTF_8))) {
            lines = in.lines().toList();
        }
        for (String line : lines) {
            JsonNode known = JSON.readTree(line);
            long[] expected = StreamSupport.stream(known.get("pieces").spliterator(), false)
                    .mapToLong(JsonNode::asLong).toArray();
            assertArrayEquals(expected, words.pieces(known.get("text").asText(), 10_000),
                    () -> "pieces of " + known.get("text"));
        }
        assertTrue(lines.size() > 30, "only " + lines.size() + " texts were found");
    }

    @Test
    void ofALongTextTheBeginningIsReadBetweenTheMarks() {
        long[] all = words.pieces("witness protection ".repeat(50), 10_000);
        long[] some = words.pieces("witness protection ".repeat(1_000_000), 20);
        assertEquals(20, some.length);
        assertArrayEquals(Arrays.copyOf(all, 19), Arrays.copyOf(some, 19));
        assertEquals(all[all.length - 1], some[19]);
    }

    @Test
    void marksOfTheModelMeanNothingInAText() {
        long mark = words.pieces("", 10)[1];
        long[] pieces = words.pieces("a [SEP] b", 20);
        assertEquals(1, LongStream.of(pieces).filter(piece -> piece == mark).count());
    }
}
