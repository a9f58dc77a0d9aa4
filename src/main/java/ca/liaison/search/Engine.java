package ca.liaison.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.apache.lucene.util.Version;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** Hibernate Search, started on one folder. */
final class Engine implements AutoCloseable {

    private static final IndexingPlanSynchronizationStrategy UNCOMMITTED = context -> {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    };

    private final CloseableSearchMapping mapping;
    private final SearchScope<EntryDocument> entries;
    private final SearchScope<PassageDocument> passages;

    private Engine(CloseableSearchMapping mapping) {
        this.mapping = mapping;
        entries = mapping.scope(EntryDocument.class);
        passages = mapping.scope(PassageDocument.class);
    }

    static Engine on(Path folder) {
        var types = AnnotatedTypeSource.fromClasses(
                EntryDocument.class,
                PassageDocument.class,
                EntryRow.class,
                KeywordRow.class,
                PassageRow.class,
                OwnerRow.class);
        return new Engine(SearchMapping.builder(types, MethodHandles.lookup())
                // in a server our classes come from no jar that could be scanned for more; all are named above
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer)
                        mapping -> mapping.programmaticMapping()
                                .type(PassageDocument.class)
                                .indexed()
                                .index("passages")
                                .routingBinder(new RouteByEntry()))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", Version.LATEST)
                .property("hibernate.search.backend.analysis.configurer", new Analysis())
                .property("hibernate.search.backend.directory.root", folder.toString())
                // a commit in the middle of a build only makes small segments: writers commit when they are done
                .property("hibernate.search.backend.io.commit_interval", 3_600_000)
                // a search sees what was filed completely: writers refresh when they are done
                .property("hibernate.search.backend.io.refresh_interval", 3_600_000)
                .property("hibernate.search.backend.io.writer.ram_buffer_size", 32)
                .build());
    }

    SearchScope<EntryDocument> entries() {
        return entries;
    }

    SearchScope<PassageDocument> passages() {
        return passages;
    }

    SearchSession reading() {
        return mapping.createSession();
    }

    /** What is written in it is on disk only after a flush, and seen only after a refresh, of its scope. */
    SearchSession writing() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(UNCOMMITTED)
                .build();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
