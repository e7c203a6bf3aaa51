package jirei.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.search.Analysis;
import jirei.search.Hit;
import jirei.search.IndexState;
import jirei.search.IndexState.Work;
import jirei.search.IndexView;
import jirei.search.MarkedEntry;
import jirei.search.Relaxation;
import jirei.search.Search;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import jirei.search.Suggestion;
import jirei.search.SuggestionRequest;

/** An engine that notes what it is asked, in order, by the names of the methods. */
record AskedEngine(SearchEngine engine, LinkedBlockingQueue<String> asked) implements SearchEngine {
    AskedEngine(SearchEngine engine) {
        this(engine, new LinkedBlockingQueue<>());
    }

    @Override
    public IndexView view() {
        asked.add("view");
        return new AskedView(engine.view(), asked);
    }

    @Override
    public void refresh() {
        asked.add("refresh");
        engine.refresh();
    }

    @Override
    public void close() {
        engine.close();
    }

    private record AskedView(IndexView view, LinkedBlockingQueue<String> asked) implements IndexView {
        @Override
        public Search search(SearchRequest request) {
            asked.add("search");
            return new AskedSearch(view.search(request), asked);
        }

        @Override
        public List<Suggestion> suggest(SuggestionRequest request) {
            asked.add("suggest");
            return view.suggest(request);
        }

        @Override
        public List<Hit> similar(EntryId id, int size) {
            asked.add("similar");
            return view.similar(id, size);
        }

        @Override
        public Analysis analyze(String text) {
            asked.add("analyze");
            return view.analyze(text);
        }

        @Override
        public IndexView withSynonyms(List<String> lines) {
            asked.add("synonyms");
            return new AskedView(view.withSynonyms(lines), asked);
        }

        @Override
        public boolean isPlaceName(String word) {
            return view.isPlaceName(word);
        }

        @Override
        public String version() {
            return view.version();
        }

        @Override
        public boolean timedOut() {
            return view.timedOut();
        }

        @Override
        public Optional<Work> firstIndexing() {
            return view.firstIndexing();
        }

        @Override
        public Optional<Entry> entry(EntryId id) {
            asked.add("entry");
            return view.entry(id);
        }

        @Override
        public List<Entry> entries(List<EntryId> ids) {
            asked.add("entries");
            return view.entries(ids);
        }

        @Override
        public List<Entry> entries(String file) {
            asked.add("file");
            return view.entries(file);
        }

        @Override
        public Optional<Entry> entry(String file, int ordinal) {
            asked.add("neighbour");
            return view.entry(file, ordinal);
        }

        @Override
        public List<Dossier> dossiers() {
            asked.add("dossiers");
            return view.dossiers();
        }

        @Override
        public Optional<Dossier> dossier(String city) {
            asked.add("dossier");
            return view.dossier(city);
        }

        @Override
        public List<City> cities() {
            asked.add("cities");
            return view.cities();
        }

        @Override
        public List<Entry> entriesIn(String city) {
            asked.add("city");
            return view.entriesIn(city);
        }

        @Override
        public List<ParseProblem> problems() {
            asked.add("problems");
            return view.problems();
        }

        @Override
        public int size() {
            asked.add("size");
            return view.size();
        }

        @Override
        public IndexState state() {
            asked.add("state");
            return view.state();
        }

        @Override
        public void close() {
            asked.add("close");
            view.close();
        }
    }

    private record AskedSearch(Search search, LinkedBlockingQueue<String> asked) implements Search {
        @Override
        public SearchResult result() {
            asked.add("result");
            return search.result();
        }

        @Override
        public int total() {
            asked.add("total");
            return search.total();
        }

        @Override
        public int complete() {
            asked.add("complete");
            return search.complete();
        }

        @Override
        public Relaxation relaxation() {
            asked.add("relaxation");
            return search.relaxation();
        }

        @Override
        public boolean timedOut() {
            return search.timedOut();
        }

        @Override
        public List<EntryId> ids(int most) {
            asked.add("ids");
            return search.ids(most);
        }

        @Override
        public List<EntryId> weakIds(int most) {
            asked.add("weakIds");
            return search.weakIds(most);
        }

        @Override
        public Spread spread() {
            asked.add("spread");
            return search.spread();
        }

        @Override
        public List<MarkedEntry> marked(List<EntryId> ids) {
            asked.add("marked");
            return search.marked(ids);
        }
    }
}
