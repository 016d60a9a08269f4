package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multitude.opensource.CardText;

/** Sources that take an import long enough to be killed in its middle. */
final class KilledImportFiles {
    private KilledImportFiles() {}

    /** Datasets of three bodies. */
    static Path catalogue(Path folder, int datasets) throws IOException {
        StringBuilder text = new StringBuilder("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                """);
        for (int i = 0; i < datasets; i++) {
            text.append("""
                    <https://data.example/%1$d> a dcat:Dataset ; dct:title "Jeu %1$d" ;
                      dct:publisher [ foaf:name "Ville %2$d" ] ;
                      dcat:distribution [ dcat:downloadURL <https://data.example/%1$d.csv> ] .
                    """.formatted(i, i % 3));
        }
        return Files.writeString(folder.resolve("catalogue.ttl"), text);
    }

    /** Packages of one body, in pages of a CKAN. */
    static Path packages(Path folder, int packages) throws IOException {
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < packages; i++) {
            pages.append(i % 100 == 0 ? (i == 0 ? "" : "]}}\n") + "{\"success\":true,\"result\":{\"results\":[" : ",");
            pages.append("""
                    {"id": "p-%1$d", "name": "paquet-%1$d", "title": "Paquet %1$d", "state": "active",
                     "organization": {"id": "o", "name": "office", "title": "Office des paquets"},
                     "resources": [{"id": "r%1$d", "url": "https://data.example/p%1$d.csv", "format": "CSV"}]}
                    """.formatted(i));
        }
        return Files.writeString(folder.resolve("packages.json"), pages.append("]}}\n"));
    }

    /** Cards of software of one body. */
    static Path cards(Path folder, int cards) throws IOException {
        Path all = Files.createDirectory(folder.resolve("cards"));
        for (int i = 0; i < cards; i++) {
            Path repository = Files.createDirectory(all.resolve("r" + i));
            Files.writeString(
                    repository.resolve("publiccode.yml"),
                    CardText.of("Logiciel " + i, "https://code.example/cards/" + i));
        }
        return all;
    }

    /** Repositories of another body. */
    static Path inventory(Path folder, int lines) throws IOException {
        StringBuilder text = new StringBuilder("url_depot;organisation_nom;nom;description;licence\n");
        for (int i = 0; i < lines; i++) {
            text.append("https://code.example/listed/%1$d;Office des listes;depot-%1$d;Un dépôt;MIT License%n"
                    .formatted(i));
        }
        return Files.writeString(folder.resolve("inventory.csv"), text);
    }

    /** Small conversations. */
    static Path conversations(Path folder, int conversations) throws IOException {
        Path all = Files.createDirectory(folder.resolve("conversations"));
        for (int i = 0; i < conversations; i++) {
            Path one = Files.createDirectory(all.resolve("c" + i));
            Files.writeString(one.resolve("summary.csv"), """
                    topic,Conversation %1$d
                    url,https://polis.example/c%1$d
                    views,9
                    voters,6
                    voters-in-conv,6
                    commenters,1
                    comments,3
                    groups,2
                    conversation-description,
                    """.formatted(i));
            Files.writeString(one.resolve("comments.csv"), """
                    timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body
                    1700000000000,0,0,3,3,1,false,true,More trees
                    1700000000000,1,0,3,3,1,false,true,Fewer cars
                    1700000000000,2,0,3,3,1,false,true,Free buses
                    """);
            StringBuilder votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
            for (int statement = 0; statement < 3; statement++) {
                for (int voter = 0; voter < 6; voter++) {
                    votes.append("1700000009000,,%d,%d,%d%n".formatted(statement, voter, voter % 2 == 0 ? 1 : -1));
                }
            }
            Files.writeString(one.resolve("votes.csv"), votes);
        }
        return all;
    }
}
