package org.multitude.platform.index;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * A search as the site does it, against the bare query of Lucene on the same index: the same words in the same fields, as
 * many hits counted, the same number of documents read. Compiled into the package of the index, since it asks behind its
 * door, where nothing is remembered. Arguments: the directory of the index, rounds, words.
 */
final class Searching {
    private static final int PAGE = 20;
    private static final List<String> FACETS = List.of("publisher", "theme", "licence", "format", "language");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Keeps what is read from being left out. */
    private static long fields;

    private interface Work {
        long run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[1]);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(arguments[0])))) {
            System.out.printf("%,d things%n", reader.numDocs());
            System.out.printf(
                    "%-24s %8s %10s %10s %7s %12s %7s%n",
                    "words", "hits", "bare µs", "search µs", "ratio", "+ facets µs", "ratio");
            for (String words : List.of(arguments).subList(2, arguments.length)) {
                compare(new IndexSearcher(reader), words, rounds);
            }
        }
    }

    private static void compare(IndexSearcher searcher, String words, int rounds) throws IOException {
        Search search = Search.of(words, PAGE).within("kind", Set.of("dataset"));
        Search asking = search.asking(
                FACETS.stream().map(name -> new Question(name, 10, Map.of())).toList());
        Query query = new Narrowing(Wanted.of(words, false).query(), search).all();
        List<Work> ways = List.of(
                () -> bare(searcher, query),
                () -> new Finder(searcher, search).page().total(),
                () -> new Finder(searcher, asking).page().total());
        List<List<Long>> costs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long hits = 0;
        for (int round = -rounds; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long before = THREADS.getCurrentThreadCpuTime();
                long found = ways.get(way).run();
                long cost = THREADS.getCurrentThreadCpuTime() - before;
                if (round >= 0) {
                    costs.get(way).add(cost);
                }
                hits = way == 1 ? found : hits;
            }
        }
        double[] median = costs.stream().mapToDouble(Searching::median).toArray();
        System.out.printf(
                "%-24s %,8d %10.0f %10.0f %7.1f %12.0f %7.1f%n",
                words, hits, median[0], median[1], median[1] / median[0], median[2], median[2] / median[0]);
    }

    /** The query, its hits counted as far as the site counts them, and the documents of one page. */
    private static long bare(IndexSearcher searcher, Query query) throws IOException {
        TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(PAGE + 1, Found.MOST_COUNTED));
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : Arrays.asList(found.scoreDocs).subList(0, Math.min(PAGE, found.scoreDocs.length))) {
            Document document = stored.document(hit.doc);
            fields += document.getFields().size();
        }
        return found.totalHits.value();
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e3;
    }
}
