package org.practicecommons.meaning.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Map;

/** The model in memory. Safe for any thread but for {@link #close}, which must come last. */
public final class SentenceModel implements AutoCloseable {

    /** Vectors of different names are never compared: change it with anything that changes a vector. */
    public static final String NAME = "bge-small-en-v1.5-int8";
    public static final int DIMENSIONS = 384;
    /** English has some 1.3 pieces a word, French some 1.9; the model was trained with 512 pieces. */
    public static final int WORDS = 250;

    private static final int PIECES = 512;
    private static final String FILE = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";

    private final WordPieces words;
    private final OrtEnvironment runtime;
    private final OrtSession session;

    private SentenceModel(WordPieces words, OrtEnvironment runtime, OrtSession session) {
        this.words = words;
        this.runtime = runtime;
        this.session = session;
    }

    /**
     * @throws IOException when a file of the model is missing or damaged
     * @throws OrtException when the runtime refuses the model
     * @throws LinkageError when the runtime does not load on this machine
     */
    public static SentenceModel load() throws IOException, OrtException {
        WordPieces words;
        try (InputStream vocabulary = open(VOCABULARY).getInputStream()) {
            words = WordPieces.read(vocabulary);
        }
        ByteBuffer model = outsideTheHeap(open(FILE));
        OrtEnvironment runtime = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // No threads of its own: whoever calls decides how many cores are busy.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SentenceModel(words, runtime, runtime.createSession(model, options));
        }
    }

    private static URLConnection open(String name) throws IOException {
        URL file = SentenceModel.class.getResource(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file.openConnection();
    }

    /** The runtime copies the model in any case; a program with little memory need not hold it a second time. */
    private static ByteBuffer outsideTheHeap(URLConnection file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.max(0, file.getContentLength()));
        try (ReadableByteChannel channel = Channels.newChannel(file.getInputStream())) {
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes);
            }
        }
        if (bytes.capacity() == 0 || bytes.hasRemaining()) {
            throw new IOException("only " + bytes.position() + " bytes of " + file.getURL());
        }
        return bytes.flip();
    }

    /** The larger, the commoner; 0 for a word that has no number of its own. */
    public int commonness(String word) {
        return words.commonness(word);
    }

    /** Of length 1. */
    public float[] vector(String text) {
        long[] pieces = words.pieces(text, PIECES);
        long[] shape = {1, pieces.length};
        long[] all = new long[pieces.length];
        Arrays.fill(all, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(runtime, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(runtime, LongBuffer.wrap(all), shape);
                OnnxTensor types = OnnxTensor.createTensor(runtime, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return first(((OnnxTensor) result.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** This model says what a text means in the vector of its first piece, the mark of a beginning. */
    private static float[] first(FloatBuffer states) {
        float[] vector = new float[DIMENSIONS];
        states.get(0, vector);
        double square = 0;
        for (float each : vector) {
            square += each * each;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
