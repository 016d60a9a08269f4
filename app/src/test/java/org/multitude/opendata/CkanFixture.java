package org.multitude.opendata;

/** A package as a CKAN writes it. */
final class CkanFixture {
    private CkanFixture() {}

    static String dataset(String id, String title) {
        return """
                {"id": "%s", "name": "n-%s", "title": "%s", "notes": "De la mairie.", "private": false, "state": "active",
                 "license_id": "cc-by", "license_url": "https://creativecommons.org/licenses/by/4.0/",
                 "organization": {"id": "x", "name": "mairie", "title": "Mairie de %s"},
                 "tags": [{"name": "arbres"}, {"name": "parcs"}], "groups": [{"name": "envi"}],
                 "extras": [{"key": "frequency", "value": "annual"}, {"key": "propre", "value": "à nous 1.50"}],
                 "metadata_created": "2020-01-02T03:04:05.678901", "metadata_modified": "2021-01-02T03:04:05",
                 "number": 1.50,
                 "resources": [{"id": "r", "name": "Arbres", "url": "https://data.example/arbres.csv", "format": "CSV", "size": 12},
                   {"name": "Chez nous", "url": "/downloads/a.csv"}]}
                """.formatted(id, id.substring(0, 8), title, id);
    }
}
