<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>Certificate</name>
    <message>
        <source>Page %1 of 2</source>
        <translation>Seite %1 von 2</translation>
    </message>
    <message>
        <source>Preview: not issued</source>
        <translation>Vorschau: nicht ausgestellt</translation>
    </message>
    <message>
        <source>Recorded by this installation</source>
        <translation>Aufgezeichnet von dieser Installation</translation>
    </message>
    <message>
        <source>Signed when it is issued</source>
        <translation>Wird bei der Ausstellung signiert</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>The code holds number, evidence hash, public key and signature: enough to check them without a network.</source>
        <translation>Der Code enthält Nummer, Hashwert des Nachweises, öffentlichen Schlüssel und Signatur: genug, um sie ohne Netz zu prüfen.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Länge der Aufzeichnung</translation>
    </message>
    <message>
        <source>Sittings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Watched at least once</source>
        <translation>Mindestens einmal angesehen</translation>
    </message>
    <message>
        <source>Real time playing</source>
        <translation>Tatsächliche Spielzeit</translation>
    </message>
    <message>
        <source>Watched again</source>
        <translation>Nochmals angesehen</translation>
    </message>
    <message>
        <source>Breaks inside sittings</source>
        <translation>Pausen innerhalb der Sitzungen</translation>
    </message>
    <message>
        <source>Median speed</source>
        <translation>Mittlere Geschwindigkeit (Median)</translation>
    </message>
    <message>
        <source>Reflection, words written</source>
        <translation>Reflexion, geschriebene Wörter</translation>
    </message>
    <message>
        <source>Recorded time on task</source>
        <translation>Aufgezeichnete Lernzeit</translation>
    </message>
    <message>
        <source>Knowledge check</source>
        <translation>Wissensprüfung</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>%1 (synthesised narration)</source>
        <translation>%1 (künstlich erzeugte Stimme)</translation>
    </message>
    <message>
        <source>Given when it is issued</source>
        <translation>Wird bei der Ausstellung vergeben</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>%1, edition %2</source>
        <translation>%1, Ausgabe %2</translation>
    </message>
    <message>
        <source>Course, SHA-256</source>
        <translation>Kurs, SHA-256</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Recording, SHA-256</source>
        <translation>Aufzeichnung, SHA-256</translation>
    </message>
    <message>
        <source>Evidence, BLAKE2b-256</source>
        <translation>Nachweis, BLAKE2b-256</translation>
    </message>
    <message>
        <source>How it was measured: a stretch counts once it was really played, by the recording&apos;s own clock; what was skipped counts nothing and what was watched again adds nothing. Time on task is the smaller of the time watched at least once and the real time playing. CPD hours are the provider&apos;s; this program computes none.</source>
        <translation>Wie gemessen wurde: Ein Abschnitt zählt, sobald er wirklich gespielt wurde, nach der Uhr der Aufzeichnung selbst; Übersprungenes zählt nichts, nochmals Angesehenes fügt nichts hinzu. Die Lernzeit ist die kleinere von der mindestens einmal angesehenen Zeit und der tatsächlichen Spielzeit. CPD-Stunden sind die des Anbieters; dieses Programm berechnet keine.</translation>
    </message>
    <message>
        <source>How to check it: the file evidence.json attached to this PDF holds these figures, signature.txt the Ed25519 signature over them. The signature proves that they were not changed since, and not who sat before the screen.</source>
        <translation>Wie man es prüft: Die Datei evidence.json, die dieser PDF-Datei beiliegt, enthält diese Zahlen, signature.txt die Ed25519-Signatur darüber. Die Signatur beweist, dass sie seither nicht verändert wurden, und nicht, wer vor dem Bildschirm saß.</translation>
    </message>
    <message>
        <source>Chapters and rules</source>
        <translation>Kapitel und Regeln</translation>
    </message>
    <message>
        <source>Sittings, in local time (%1)</source>
        <extracomment>%1 is the name of a time zone, Europe/London</extracomment>
        <translation>Sitzungen, in Ortszeit (%1)</translation>
    </message>
    <message>
        <source>CPD certificate</source>
        <translation>CPD-Bescheinigung</translation>
    </message>
    <message>
        <source>Record of a completed learning activity</source>
        <translation>Nachweis über eine abgeschlossene Lernaktivität</translation>
    </message>
    <message>
        <source>Completed the learning activity</source>
        <translation>hat die Lernaktivität abgeschlossen</translation>
    </message>
    <message>
        <source>CPD hours</source>
        <translation>CPD-Stunden</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Recording, self-paced, offline</source>
        <translation>Aufzeichnung, im eigenen Tempo, ohne Netz</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgestellt am</translation>
    </message>
    <message>
        <source>Watched on</source>
        <translation>Angesehen am</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Nummer der Bescheinigung</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Learning outcomes</source>
        <translation>Lernziele</translation>
    </message>
    <message>
        <source>Further outcomes, in the course: %1</source>
        <translation>Weitere Lernziele, im Kurs: %1</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Registration %1</source>
        <translation>Registrierung %1</translation>
    </message>
    <message>
        <source>None stated by the provider</source>
        <translation>Vom Anbieter keine angegeben</translation>
    </message>
    <message>
        <source>%1 for the whole masterclass, as the provider states</source>
        <translation>%1 für die ganze Masterclass, nach Angabe des Anbieters</translation>
    </message>
    <message>
        <source>%1, as the provider states</source>
        <translation>%1, nach Angabe des Anbieters</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 to %2, on %3 days</source>
        <extracomment>dates of the first and last day of watching, and on how many days</extracomment>
        <translation>%1 bis %2, an %3 Tagen</translation>
    </message>
    <message>
        <source>Recorded time on task: %1. Knowledge check: not assessed.</source>
        <extracomment>%1 is hours and minutes</extracomment>
        <translation>Aufgezeichnete Lernzeit: %1. Wissensprüfung: nicht geprüft.</translation>
    </message>
    <message>
        <source>This is a record of learning and not an accreditation or a statement of competence.</source>
        <translation>Dies ist ein Nachweis über Lernen und weder eine Akkreditierung noch eine Aussage über Kompetenz.</translation>
    </message>
    <message>
        <source>The whole masterclass takes %1 minutes. This edition holds %2 minutes of it. This certificate claims no more than the recorded time above.</source>
        <translation>Die ganze Masterclass dauert %1 Minuten. Diese Ausgabe enthält davon %2 Minuten. Diese Bescheinigung beansprucht nicht mehr als die oben aufgezeichnete Zeit.</translation>
    </message>
    <message>
        <source>The provider states %1 CPD hours for the whole masterclass of %2 minutes. This edition holds %3 minutes of it. This certificate claims no more than the recorded time above.</source>
        <translation>Der Anbieter gibt %1 CPD-Stunden für die ganze Masterclass von %2 Minuten an. Diese Ausgabe enthält davon %3 Minuten. Diese Bescheinigung beansprucht nicht mehr als die oben aufgezeichnete Zeit.</translation>
    </message>
    <message>
        <source>Supersedes certificate %1. Reason: %2</source>
        <translation>Ersetzt die Bescheinigung %1. Grund: %2</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Reflection, in words (its text is private)</source>
        <translation>Reflexion, in Wörtern (der Text ist privat)</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Have</source>
        <extracomment>of a rule: how much is there</extracomment>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Need</source>
        <extracomment>of a rule: how much it asks for</extracomment>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Met</source>
        <extracomment>of a rule: it is met</extracomment>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Further sittings: %1, from %2 to %3, watched %4 in all. Every one is in the attached evidence.</source>
        <translation>Weitere Sitzungen: %1, vom %2 bis %3, zusammen %4 angesehen. Jede einzelne steht im beigefügten Nachweis.</translation>
    </message>
    <message>
        <source>Further chapters: %1, every one in the attached evidence</source>
        <translation>Weitere Kapitel: %1, jedes einzelne im beigefügten Nachweis</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>of which silence skipped</source>
        <translation>davon übersprungene Stille</translation>
    </message>
    <message>
        <source>Silence skipped: pauses of up to ten seconds in which the program measured no sound were shortened while the recording played. They count as watched, and not as time on task.</source>
        <translation>Übersprungene Stille: Pausen von höchstens zehn Sekunden, in denen das Programm keinen Ton gemessen hat, wurden beim Abspielen verkürzt. Sie gelten als gesehen, aber nicht als Lernzeit.</translation>
    </message>
    <message>
        <source>of which in no chapter</source>
        <translation>davon in keinem Kapitel</translation>
    </message>
    <message>
        <source>In no chapter: the recording was added by the user of the program, who also set where its chapters lie. What lies in none of them was not asked for. The program takes only chapters that hold nine tenths of what the course plans for them, or of the recording where it is shorter.</source>
        <translation>In keinem Kapitel: Die Aufzeichnung wurde von der Person hinzugefügt, die das Programm benutzt; sie hat auch gesetzt, wo die Kapitel liegen. Was in keinem davon liegt, war nicht verlangt. Das Programm nimmt nur Kapitel an, die neun Zehntel dessen umfassen, was der Kurs für sie plant, oder der Aufzeichnung, wo sie kürzer ist.</translation>
    </message>
</context>
<context>
    <name>Chapter</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A chapter of the recording: its number and its title.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Plays a recorded masterclass offline, keeps your private notes and your evidence of completion, and issues the CPD certificate.
On Wayland, if the picture stays black, start it with QT_QPA_PLATFORM=xcb.</source>
        <translation>Spielt eine aufgezeichnete Fortbildung ohne Netz ab, bewahrt Ihre privaten Notizen und Ihren Nachweis und stellt die CPD-Bescheinigung aus.
Bleibt das Bild unter Wayland schwarz, starten Sie das Programm mit QT_QPA_PLATFORM=xcb.</translation>
    </message>
    <message>
        <source>Opens the course in this folder instead of the bundled one.</source>
        <translation>Öffnet den Kurs in diesem Ordner statt des mitgelieferten.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Keeps notes, evidence and certificates in this folder.</source>
        <translation>Bewahrt Notizen, Nachweis und Bescheinigungen in diesem Ordner.</translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation>Unbekanntes Argument: %1</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>From – to, as in 0:22:10 – 0:23:05.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A mark without a name: what it is, and its times.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NoteKind</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Use in practice</source>
        <translation>Für die Praxis</translation>
    </message>
</context>
<context>
    <name>RoomText</name>
    <message>
        <source>Delegate %1</source>
        <extracomment>Stands for a person who wrote in the chat of the session.</extracomment>
        <translation>Teilnehmer %1</translation>
    </message>
    <message>
        <source>%1, %2 asks: %3</source>
        <translation>%1, %2 fragt: %3</translation>
    </message>
    <message>
        <source>%1, %2 writes: %3</source>
        <extracomment>Time, who, and the words of a message in the chat.</extracomment>
        <translation>%1, %2 schreibt: %3</translation>
    </message>
</context>
<context>
    <name>TimelineMark</name>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Search hit</source>
        <extracomment>A place where the transcript holds what was searched for.</extracomment>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Loop</source>
        <extracomment>A part of the recording that is played again and again.</extracomment>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A mark on the timeline for screen readers: its kind, and where it is.</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <extracomment>A mark on the timeline for screen readers: its kind, where it is, and what it says.</extracomment>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>Start of the loop</source>
        <translation>Anfang der Schleife</translation>
    </message>
    <message>
        <source>End of the loop</source>
        <translation>Ende der Schleife</translation>
    </message>
</context>
<context>
    <name>companion::AboutDialog</name>
    <message>
        <source>About Masterclass Companion</source>
        <translation>Über Masterclass Companion</translation>
    </message>
    <message>
        <source>Masterclass Companion %1</source>
        <translation>Masterclass Companion %1</translation>
    </message>
    <message>
        <source>Plays a recorded masterclass offline, keeps your private notes and your evidence of completion, and issues the CPD certificate. It has no network code: nothing leaves this computer.</source>
        <translation>Spielt eine aufgezeichnete Fortbildung ohne Netz ab, bewahrt Ihre privaten Notizen und Ihren Nachweis und stellt die CPD-Bescheinigung aus. Das Programm enthält keinen Netzwerkcode: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>The program is free software under the GNU General Public License, version 3 or later. The course content is licensed CC BY-SA 4.0, except the course brief, which is the provider&apos;s. Qt %1.</source>
        <translation>Das Programm ist freie Software unter der GNU General Public License, Version 3 oder später. Der Kursinhalt steht unter CC BY-SA 4.0, ausgenommen die Kursbeschreibung, die vom Anbieter stammt. Qt %1.</translation>
    </message>
</context>
<context>
    <name>companion::Actions</name>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Bescheinigung</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>What the course is and where you stand</source>
        <translation>Worum es im Kurs geht und wo Sie stehen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The recording, its transcript and your notes</source>
        <translation>Die Aufzeichnung, ihre Mitschrift und Ihre Notizen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>All your notes</source>
        <translation>Alle Ihre Notizen</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>Reflexion</translation>
    </message>
    <message>
        <source>Your reflection on the course</source>
        <translation>Ihre Reflexion über den Kurs</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Bescheinigung</translation>
    </message>
    <message>
        <source>What is done, and the certificate for it</source>
        <translation>Was getan ist, und die Bescheinigung darüber</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How this program looks and works</source>
        <translation>Wie dieses Programm aussieht und arbeitet</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>10 Sekunden zurück</translation>
    </message>
    <message>
        <source>Back 30 seconds</source>
        <translation>30 Sekunden zurück</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>10 Sekunden vor</translation>
    </message>
    <message>
        <source>Forward 30 seconds</source>
        <translation>30 Sekunden vor</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Voriges Kapitel</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Nächstes Kapitel</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Larger captions</source>
        <translation>Größere Untertitel</translation>
    </message>
    <message>
        <source>Smaller captions</source>
        <translation>Kleinere Untertitel</translation>
    </message>
    <message>
        <source>Show the transcript</source>
        <translation>Mitschrift zeigen</translation>
    </message>
    <message>
        <source>Show notes beside the picture</source>
        <translation>Notizen neben dem Bild zeigen</translation>
    </message>
    <message>
        <source>Show the chapters</source>
        <translation>Kapitel zeigen</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Move the side pane to the other side</source>
        <translation>Seitenleiste auf die andere Seite</translation>
    </message>
    <message>
        <source>Search the transcript</source>
        <translation>Mitschrift durchsuchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Back to now in the transcript</source>
        <translation>In der Mitschrift zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Finish the note and begin the next</source>
        <translation>Notiz abschließen und die nächste beginnen</translation>
    </message>
    <message>
        <source>Mark as note</source>
        <translation>Als Notiz kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as question</source>
        <translation>Als Frage kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as use in practice</source>
        <translation>Für die Praxis kennzeichnen</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Jump to the moment of the note</source>
        <translation>Zum Augenblick der Notiz springen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Notizen exportieren …</translation>
    </message>
    <message>
        <source>Lock notes</source>
        <translation>Notizen sperren</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>Bescheinigung ausstellen …</translation>
    </message>
    <message>
        <source>Issue a certificate for what is done</source>
        <translation>Eine Bescheinigung über das Getane ausstellen</translation>
    </message>
    <message>
        <source>Export certificate…</source>
        <translation>Bescheinigung exportieren …</translation>
    </message>
    <message>
        <source>Save the chosen certificate as PDF</source>
        <translation>Die gewählte Bescheinigung als PDF speichern</translation>
    </message>
    <message>
        <source>Open another course…</source>
        <translation>Anderen Kurs öffnen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Masterclass Companion</source>
        <translation>Über Masterclass Companion</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a button: what it does, and its key in brackets.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>The course as text, with glossary and references</source>
        <translation>Der Kurs als Text, mit Glossar und Literatur</translation>
    </message>
    <message>
        <source>Search the course</source>
        <translation>Kurs durchsuchen</translation>
    </message>
    <message>
        <source>Search text, glossary and references</source>
        <translation>Text, Glossar und Literatur durchsuchen</translation>
    </message>
    <message>
        <source>Skip the exercise</source>
        <translation>Übung überspringen</translation>
    </message>
    <message>
        <source>Skip silences</source>
        <translation>Stille überspringen</translation>
    </message>
    <message>
        <source>Even out voices</source>
        <translation>Stimmen angleichen</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Loop: set its start, then its end, then stop repeating</source>
        <translation>Schleife: Anfang setzen, dann Ende, dann nicht mehr wiederholen</translation>
    </message>
    <message>
        <source>Keep the loop</source>
        <translation>Schleife behalten</translation>
    </message>
    <message>
        <source>Start the loop here</source>
        <translation>Schleife hier beginnen lassen</translation>
    </message>
    <message>
        <source>End the loop here</source>
        <translation>Schleife hier enden lassen</translation>
    </message>
    <message>
        <source>Set a bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Name the bookmark or loop</source>
        <translation>Lesezeichen oder Schleife benennen</translation>
    </message>
    <message>
        <source>Delete the bookmark or loop</source>
        <translation>Lesezeichen oder Schleife löschen</translation>
    </message>
    <message>
        <source>Show bookmarks and loops</source>
        <translation>Lesezeichen und Schleifen zeigen</translation>
    </message>
    <message>
        <source>Play only what you have not seen</source>
        <translation>Nur abspielen, was Sie noch nicht gesehen haben</translation>
    </message>
    <message>
        <source>Play your starred notes one after another</source>
        <translation>Notizen mit Stern nacheinander abspielen</translation>
    </message>
    <message>
        <source>Next place of the guide or the review</source>
        <translation>Nächste Stelle des Lückenführers oder der Wiederholung</translation>
    </message>
    <message>
        <source>Previous place of the guide or the review</source>
        <translation>Vorige Stelle des Lückenführers oder der Wiederholung</translation>
    </message>
    <message>
        <source>Captions below, beside or above the picture</source>
        <translation>Untertitel unter, neben oder über dem Bild</translation>
    </message>
    <message>
        <source>Captions a tenth of a second earlier</source>
        <translation>Untertitel eine Zehntelsekunde früher</translation>
    </message>
    <message>
        <source>Captions a tenth of a second later</source>
        <translation>Untertitel eine Zehntelsekunde später</translation>
    </message>
    <message>
        <source>Next language of the captions</source>
        <translation>Nächste Sprache der Untertitel</translation>
    </message>
    <message>
        <source>Star the note, or take its star away</source>
        <translation>Der Notiz einen Stern geben oder nehmen</translation>
    </message>
    <message>
        <source>Use the provider&apos;s recording…</source>
        <translation>Aufzeichnung des Anbieters verwenden …</translation>
    </message>
    <message>
        <source>Recordings of this course…</source>
        <translation>Aufzeichnungen dieses Kurses …</translation>
    </message>
    <message>
        <source>Set the chapters of this recording…</source>
        <translation>Kapitel dieser Aufzeichnung setzen …</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Live-Sitzung</translation>
    </message>
    <message>
        <source>Write notes while the session is held live</source>
        <translation>Notizen schreiben, während die Sitzung live stattfindet</translation>
    </message>
    <message>
        <source>Chat of the session</source>
        <translation>Chat der Sitzung</translation>
    </message>
    <message>
        <source>This message belongs here</source>
        <translation>Diese Nachricht gehört hierher</translation>
    </message>
    <message>
        <source>Undo the last change to the chat</source>
        <translation>Letzte Änderung am Chat rückgängig machen</translation>
    </message>
    <message>
        <source>Add the chat of the session…</source>
        <translation>Chat der Sitzung hinzufügen …</translation>
    </message>
    <message>
        <source>Take the chat away</source>
        <translation>Chat entfernen</translation>
    </message>
    <message>
        <source>I am in the live session now</source>
        <translation>Ich bin jetzt in der Live-Sitzung</translation>
    </message>
    <message>
        <source>Bring notes along from a former recording</source>
        <translation>Notizen einer früheren Aufzeichnung mitnehmen</translation>
    </message>
    <message>
        <source>Place the waiting note at the player&apos;s moment</source>
        <translation>Die wartende Notiz an die Stelle der Wiedergabe setzen</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Zoom into the timeline</source>
        <translation>Zeitleiste vergrößern</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>Zeitleiste verkleinern</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Ganze Zeitleiste zeigen</translation>
    </message>
</context>
<context>
    <name>companion::AddChatDialog</name>
    <message>
        <source>&amp;Replace names by Delegate 1, Delegate 2, …</source>
        <translation>Namen durch Teilnehmer 1, Teilnehmer 2 … &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep names</source>
        <translation>Namen &amp;behalten</translation>
    </message>
    <message>
        <source>Add the chat of the session</source>
        <translation>Chat der Sitzung hinzufügen</translation>
    </message>
    <message>
        <source>Whose names may stay?</source>
        <translation>Wessen Namen dürfen bleiben?</translation>
    </message>
    <message>
        <source>The people in the chat did not write for this program. Direct messages are left out in either case. What is added is sealed on disk as your notes are, and the file itself is not copied.</source>
        <translation>Die Menschen im Chat haben nicht für dieses Programm geschrieben. Direktnachrichten bleiben in jedem Fall weg. Was hinzugefügt wird, liegt versiegelt auf der Festplatte wie Ihre Notizen; die Datei selbst wird nicht kopiert.</translation>
    </message>
    <message>
        <source>It takes the place of the chat that is there; this can be undone.</source>
        <translation>Er ersetzt den vorhandenen Chat; das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add the chat</source>
        <translation>Chat hinzufügen</translation>
    </message>
</context>
<context>
    <name>companion::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Reduce mot&amp;ion</source>
        <translation>Bewegung &amp;verringern</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The language changes when the program is started the next time.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
</context>
<context>
    <name>companion::BroughtText</name>
    <message>
        <source>“%1” at %2</source>
        <extracomment>A bookmark or loop: name and moment.</extracomment>
        <translation>„%1“ bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) belong to a former recording of this course. They can come along to the same words in this one; what is not found waits in a list. Undo takes it back.</source>
        <translation>
            <numerusform>%n Notiz gehört zu einer früheren Aufzeichnung dieses Kurses. Sie kann zu denselben Worten in dieser mitkommen; was sich nicht findet, wartet in einer Liste. Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%n Notizen gehören zu einer früheren Aufzeichnung dieses Kurses. Sie können zu denselben Worten in dieser mitkommen; was sich nicht findet, wartet in einer Liste. Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) belong to a former recording of this course. They can come along to the same words in this one; what is not found stays there. Undo takes it back.</source>
        <translation>
            <numerusform>%n Lesezeichen oder eine Schleife gehört zu einer früheren Aufzeichnung dieses Kurses. Es kann zu denselben Worten in dieser mitkommen; was sich nicht findet, bleibt dort. Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%n Lesezeichen oder Schleifen gehören zu einer früheren Aufzeichnung dieses Kurses. Sie können zu denselben Worten in dieser mitkommen; was sich nicht findet, bleibt dort. Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 belong to a former recording of this course. They can come along to the same words in this one. Notes that are not found wait in a list; bookmarks and loops stay there. Undo takes it back.</source>
        <translation>%1 und %2 gehören zu einer früheren Aufzeichnung dieses Kurses. Sie können zu denselben Worten in dieser mitkommen. Notizen, die sich nicht finden, warten in einer Liste; Lesezeichen und Schleifen bleiben dort. Rückgängig nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s)</source>
        <translation>
            <numerusform>%n Lesezeichen oder Schleife</numerusform>
            <numerusform>%n Lesezeichen oder Schleifen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) placed by their words</source>
        <translation>
            <numerusform>%n Notiz nach ihren Worten gesetzt</numerusform>
            <numerusform>%n Notizen nach ihren Worten gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) placed by their words</source>
        <translation>
            <numerusform>%n Lesezeichen oder Schleife nach den Worten gesetzt</numerusform>
            <numerusform>%n Lesezeichen oder Schleifen nach den Worten gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) wait to be placed</source>
        <translation>
            <numerusform>%n Notiz wartet auf ihren Platz</numerusform>
            <numerusform>%n Notizen warten auf ihren Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Ends a list of names.</extracomment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) stay with the former recording, because their words were not found in this one: %1.</source>
        <translation>
            <numerusform>%n Lesezeichen oder Schleife bleibt bei der früheren Aufzeichnung, weil die Worte in dieser nicht gefunden wurden: %1.</numerusform>
            <numerusform>%n Lesezeichen oder Schleifen bleiben bei der früheren Aufzeichnung, weil die Worte in dieser nicht gefunden wurden: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::CaptionControl</name>
    <message>
        <source>Captions %1</source>
        <translation>Untertitel %1</translation>
    </message>
    <message>
        <source>Captions as they are timed</source>
        <translation>Untertitel ohne Verschiebung</translation>
    </message>
    <message>
        <source>Captions %1 s later</source>
        <translation>Untertitel %1 s später</translation>
    </message>
    <message>
        <source>Captions %1 s earlier</source>
        <translation>Untertitel %1 s früher</translation>
    </message>
</context>
<context>
    <name>companion::CaptionPane</name>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
</context>
<context>
    <name>companion::CaptionPreview</name>
    <message>
        <source>A caption stands here,
as you will see it.</source>
        <translation>Hier steht ein Untertitel,
wie Sie ihn sehen werden.</translation>
    </message>
</context>
<context>
    <name>companion::CaptionsButton</name>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Captions: place and size (C switches them)</source>
        <translation>Untertitel: Ort und Größe (C schaltet sie um)</translation>
    </message>
    <message>
        <source>Below the picture</source>
        <translation>Unter dem Bild</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
    <message>
        <source>Above the picture</source>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Size: %1 %</source>
        <translation>Größe: %1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>companion::CaptionsCard</name>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Weiß auf Schwarz</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>Gelb auf Schwarz</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Schwarz auf Weiß</translation>
    </message>
    <message>
        <source>Black on cream</source>
        <translation>Schwarz auf Creme</translation>
    </message>
    <message>
        <source>White on dark blue</source>
        <translation>Weiß auf Dunkelblau</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Below the picture</source>
        <translation>Unter dem Bild</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
    <message>
        <source>Above the picture</source>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Caption&amp;s</source>
        <translation>&amp;Untertitel</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>Unit of the size of captions.</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>Caption si&amp;ze</source>
        <translation>Gr&amp;öße der Untertitel</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>Sc&amp;hrift</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Text …</translation>
    </message>
    <message>
        <source>Background…</source>
        <translation>Hintergrund …</translation>
    </message>
    <message>
        <source>Colour of the captions&apos; text</source>
        <translation>Farbe der Untertitel</translation>
    </message>
    <message>
        <source>Colour behind the captions</source>
        <translation>Farbe hinter den Untertiteln</translation>
    </message>
    <message>
        <source>Your o&amp;wn colours</source>
        <translation>E&amp;igene Farben</translation>
    </message>
    <message>
        <source>Background opacit&amp;y</source>
        <translation>&amp;Deckkraft des Hintergrunds</translation>
    </message>
    <message>
        <source>Caption language</source>
        <translation>Sprache der Untertitel</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Unit: seconds.</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>Captions later by</source>
        <translation>Untertitel später um</translation>
    </message>
    <message>
        <source>For this recording, where they do not fit what is said; negative brings them earlier. The transcript moves with them.</source>
        <translation>Für diese Aufzeichnung, falls sie nicht zum Gesprochenen passen; negative Werte zeigen sie früher. Die Mitschrift verschiebt sich mit.</translation>
    </message>
    <message>
        <source>Contrast %1 : 1</source>
        <translation>Kontrast %1 : 1</translation>
    </message>
    <message>
        <source>Hard to read: contrast %1 : 1. At least %2 : 1 is advised.</source>
        <translation>Schwer zu lesen: Kontrast %1 : 1. Empfohlen sind mindestens %2 : 1.</translation>
    </message>
</context>
<context>
    <name>companion::CertificatePreview</name>
    <message>
        <source>Preview of page %1 of the certificate</source>
        <translation>Vorschau der Seite %1 der Bescheinigung</translation>
    </message>
    <message>
        <source>Page %1 of the issued certificate</source>
        <translation>Seite %1 der ausgestellten Bescheinigung</translation>
    </message>
</context>
<context>
    <name>companion::CertificateView</name>
    <message>
        <source>&amp;Issue certificate…</source>
        <translation>Bescheinigung a&amp;usstellen …</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Bescheinigung</translation>
    </message>
    <message>
        <source>Page 1 as it would be printed. Page 2 shows what was measured; you see both before anything is issued.</source>
        <translation>Seite 1, wie sie gedruckt würde. Seite 2 zeigt, was gemessen wurde; Sie sehen beide, bevor etwas ausgestellt wird.</translation>
    </message>
    <message>
        <source>What is done, and what is missing</source>
        <translation>Was getan ist und was noch fehlt</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Ausgestellt auf</translation>
    </message>
    <message>
        <source>Printed as you write it. Naming a body does not say that it approves this course.</source>
        <translation>Wird gedruckt, wie Sie es schreiben. Eine Körperschaft zu nennen besagt nicht, dass sie diesen Kurs anerkennt.</translation>
    </message>
    <message>
        <source>%1 is in force. If something in it is wrong, issue a correction below.</source>
        <translation>%1 ist gültig. Ist darin etwas falsch, stellen Sie unten eine Berichtigung aus.</translation>
    </message>
    <message>
        <source>The certificate can be issued once every requirement is met.</source>
        <translation>Die Bescheinigung kann ausgestellt werden, sobald jede Voraussetzung erfüllt ist.</translation>
    </message>
    <message>
        <source>The certificate is signed with a key that lies with your notes: unlock them first.</source>
        <translation>Die Bescheinigung wird mit einem Schlüssel signiert, der bei Ihren Notizen liegt: Entsperren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Write your name as registered.</source>
        <translation>Schreiben Sie Ihren Namen, wie er registriert ist.</translation>
    </message>
    <message>
        <source>Certificate %1 is issued and stored. Export it as a PDF whenever you need it.</source>
        <translation>Die Bescheinigung %1 ist ausgestellt und gespeichert. Exportieren Sie sie als PDF, wann immer Sie sie brauchen.</translation>
    </message>
    <message>
        <source>Page 1 of %1 as it is stored. The exported file holds page 2, too.</source>
        <translation>Seite 1 von %1, wie sie gespeichert ist. Die exportierte Datei enthält auch Seite 2.</translation>
    </message>
</context>
<context>
    <name>companion::ChapterRow</name>
    <message>
        <source>Chapter %1: %2</source>
        <translation>Kapitel %1: %2</translation>
    </message>
    <message>
        <source>Watch this chapter from its beginning</source>
        <translation>Dieses Kapitel von Anfang an ansehen</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Content note: %1</source>
        <translation>Hinweis zum Inhalt: %1</translation>
    </message>
    <message>
        <source>Optional: not needed for the certificate</source>
        <translation>Freiwillig: für die Bescheinigung nicht nötig</translation>
    </message>
    <message>
        <source>%1 % watched</source>
        <translation>%1 % angesehen</translation>
    </message>
</context>
<context>
    <name>companion::ChapterRows</name>
    <message>
        <source>Chapter</source>
        <extracomment>Heading of a column of chapter titles.</extracomment>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Begins</source>
        <extracomment>Heading of a column of times.</extracomment>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <extracomment>Heading of a column of times.</extracomment>
        <translation>Endet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A chapter: its number and its title.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A mark of a file: its time and its title.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mark for “%1”</source>
        <translation>Marke für „%1“</translation>
    </message>
    <message>
        <source>“%1” begins at</source>
        <translation>„%1“ beginnt bei</translation>
    </message>
    <message>
        <source>“%1” ends at</source>
        <translation>„%1“ endet bei</translation>
    </message>
    <message>
        <source>Set to now</source>
        <extracomment>Button: the chapter begins where the recording is now.</extracomment>
        <translation>Auf jetzt setzen</translation>
    </message>
    <message>
        <source>“%1” begins now</source>
        <translation>„%1“ beginnt jetzt</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Keine Marke</translation>
    </message>
    <message>
        <source>“%1” has to begin after the chapter before it.</source>
        <translation>„%1“ muss nach dem vorigen Kapitel beginnen.</translation>
    </message>
    <message>
        <source>“%1” lies beyond the end of the recording at %2.</source>
        <translation>„%1“ liegt hinter dem Ende der Aufzeichnung bei %2.</translation>
    </message>
    <message>
        <source>“%1” has to end after it begins.</source>
        <translation>„%1“ muss nach seinem Beginn enden.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A part of a recording: from, to.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>In no chapter, so not needed for the certificate, which will say so: %1.</source>
        <translation>In keinem Kapitel und daher für die Bescheinigung nicht nötig, die das nennt: %1.</translation>
    </message>
    <message>
        <source>The chapters that count hold %1. They have to hold %2 or more: nine tenths of what is planned for them or, where the recording is shorter, of that. Otherwise the course would be completed without having been watched.</source>
        <translation>Die Kapitel, die zählen, umfassen %1. Sie müssen mindestens %2 umfassen: neun Zehntel dessen, was für sie geplant ist, oder der Aufzeichnung, wo sie kürzer ist. Sonst wäre der Kurs abgeschlossen, ohne angesehen worden zu sein.</translation>
    </message>
    <message>
        <source>In no chapter: %1.</source>
        <translation>In keinem Kapitel: %1.</translation>
    </message>
</context>
<context>
    <name>companion::ChaptersDialog</name>
    <message>
        <source>Chapters of this recording</source>
        <translation>Kapitel dieser Aufzeichnung</translation>
    </message>
    <message>
        <source>Where does each chapter begin?</source>
        <translation>Wo beginnt jedes Kapitel?</translation>
    </message>
    <message>
        <source>Play the recording and press “Set to now” where a chapter begins. A chapter ends where the next begins; give it an end of its own where a break follows. What counts for the certificate is counted by these times.</source>
        <translation>Spielen Sie die Aufzeichnung ab und drücken Sie „Auf jetzt setzen“, wo ein Kapitel beginnt. Ein Kapitel endet, wo das nächste beginnt; geben Sie ihm ein eigenes Ende, wo eine Pause folgt. Was für die Bescheinigung zählt, wird nach diesen Zeiten gezählt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the chapters</source>
        <translation>Kapitel speichern</translation>
    </message>
</context>
<context>
    <name>companion::ChaptersModel</name>
    <message>
        <source>%1 · %2 · %3 % watched · optional</source>
        <translation>%1 · %2 · %3 % angesehen · freiwillig</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 % watched</source>
        <extracomment>Below a chapter&apos;s title: start, length, share watched.</extracomment>
        <translation>%1 · %2 · %3 % angesehen</translation>
    </message>
    <message>
        <source>Content note: %1</source>
        <translation>Hinweis zum Inhalt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>length of a chapter</comment>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chapter %1, %2, %3, %4 % watched</source>
        <extracomment>A chapter for screen readers: number, title, length, share watched.</extracomment>
        <translation>Kapitel %1, %2, %3, %4 % angesehen</translation>
    </message>
</context>
<context>
    <name>companion::ChaptersPane</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>companion::ChoiceList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter and the number of notes it would show.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>companion::ComposerHead</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Kind of a note, and its key in brackets.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
</context>
<context>
    <name>companion::CourseInfo</name>
    <message>
        <source>%1 CPD hours, as the provider states · edition %2 · %3 of recording</source>
        <translation>%1 CPD-Stunden nach Angabe des Anbieters · Ausgabe %2 · %3 Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n planned minute(s)</source>
        <translation>
            <numerusform>%1 von %n geplanten Minute</numerusform>
            <numerusform>%1 von %n geplanten Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This edition holds chapter 1 only: %1. A certificate from it says so.</source>
        <translation>Diese Ausgabe enthält nur Kapitel 1: %1. Eine Bescheinigung daraus sagt das.</translation>
    </message>
    <message>
        <source>This edition holds chapters 1–%1: %2. A certificate from it says so.</source>
        <translation>Diese Ausgabe enthält die Kapitel 1–%1: %2. Eine Bescheinigung daraus sagt das.</translation>
    </message>
    <message>
        <source>%1, %2–%3 (%4)</source>
        <extracomment>date, start, end, time zone</extracomment>
        <translation>%1, %2–%3 (%4)</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>Zum Beispiel:</translation>
    </message>
    <message>
        <source>What you will be able to do</source>
        <translation>Was Sie danach können</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>Wie Sie teilnehmen</translation>
    </message>
    <message>
        <source>The live session was on %1. That date has passed: the recording in this program is how you take part now, at your own pace and without a network.</source>
        <translation>Die Live-Veranstaltung war am %1. Dieser Termin ist vorbei: Mit der Aufzeichnung in diesem Programm nehmen Sie jetzt teil, in Ihrem eigenen Tempo und ohne Netz.</translation>
    </message>
    <message>
        <source>The live session is on %1.</source>
        <translation>Die Live-Veranstaltung ist am %1.</translation>
    </message>
    <message>
        <source>Who this is for</source>
        <translation>Für wen der Kurs ist</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Akkreditierung</translation>
    </message>
    <message>
        <source>The course brief says:</source>
        <translation>In der Kursbeschreibung steht:</translation>
    </message>
    <message>
        <source>This is the provider&apos;s statement. This program neither grants nor confirms it.</source>
        <translation>Das ist die Aussage des Anbieters. Dieses Programm gewährt und bestätigt sie nicht.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>%1 doi:%2</source>
        <translation>%1 doi:%2</translation>
    </message>
</context>
<context>
    <name>companion::DeleteNotesDialog</name>
    <message>
        <source>Delete all my notes</source>
        <translation>Alle meine Notizen löschen</translation>
    </message>
    <message>
        <source>Delete all your notes, of every course?</source>
        <translation>Alle Ihre Notizen löschen, die jedes Kurses?</translation>
    </message>
    <message>
        <source>Leave my notes alone</source>
        <translation>Meine Notizen behalten</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter …</translation>
    </message>
    <message>
        <source>delete</source>
        <extracomment>The word that has to be typed to delete all notes.</extracomment>
        <translation>löschen</translation>
    </message>
    <message>
        <source>One more time</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Type “%1” to delete all notes for good:</source>
        <translation>&amp;Tippen Sie „%1“, um alle Notizen endgültig zu löschen:</translation>
    </message>
    <message>
        <source>Delete all notes</source>
        <translation>Alle Notizen löschen</translation>
    </message>
    <message>
        <source>They are deleted for good, with all earlier versions, your bookmarks and your loops, and cannot be brought back. Your reflection, what you watched and your certificates stay.</source>
        <translation>Sie werden endgültig gelöscht, mit allen früheren Fassungen, Ihren Lesezeichen und Ihren Schleifen, und lassen sich nicht zurückholen. Ihre Reflexion, das Angesehene und Ihre Bescheinigungen bleiben.</translation>
    </message>
</context>
<context>
    <name>companion::DesktopCard</name>
    <message>
        <source>On the desktop</source>
        <translation>Auf dem Desktop</translation>
    </message>
    <message>
        <source>Keep the screen on and the computer awake while playing</source>
        <translation>Bildschirm und Computer beim Abspielen wach halten</translation>
    </message>
    <message>
        <source>Let the desktop's media keys and controls steer the player</source>
        <translation>Medientasten und Mediensteuerung des Desktops zulassen</translation>
    </message>
    <message>
        <source>They show the titles of the course and of the chapter, on the lock screen too, and nothing that you wrote.</source>
        <translation>Sie zeigen die Titel des Kurses und des Kapitels, auch auf dem Sperrbildschirm, und nichts, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Pause when the window is out of sight</source>
        <translation>Anhalten, wenn das Fenster nicht zu sehen ist</translation>
    </message>
    <message>
        <source>Go on when it is in sight again</source>
        <translation>Weiterspielen, wenn es wieder zu sehen ist</translation>
    </message>
    <message>
        <source>When it is minimised, on another workspace or wholly covered by other windows. The mini player counts as in sight.</source>
        <translation>Wenn es minimiert, auf einer anderen Arbeitsfläche oder von anderen Fenstern ganz verdeckt ist. Der Mini-Player zählt als sichtbar.</translation>
    </message>
    <message>
        <source>When it is minimised or on another workspace, if the desktop tells that. Here no program is told that other windows cover it (it is on X11 and macOS): playing then goes on. The mini player counts as in sight.</source>
        <translation>Wenn es minimiert oder auf einer anderen Arbeitsfläche ist, sofern die Arbeitsumgebung das mitteilt. Dass andere Fenster es verdecken, erfährt hier kein Programm (unter X11 und macOS schon): Dann wird weitergespielt. Der Mini-Player zählt als sichtbar.</translation>
    </message>
</context>
<context>
    <name>companion::DesktopLink</name>
    <message>
        <source>Playing a recording</source>
        <translation>Eine Aufzeichnung läuft</translation>
    </message>
</context>
<context>
    <name>companion::DraftField</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>companion::DropTarget</name>
    <message>
        <source>Drop the provider&apos;s recording here: a film, or a Zoom folder</source>
        <translation>Legen Sie die Aufzeichnung des Anbieters hier ab: einen Film oder einen Zoom-Ordner</translation>
    </message>
</context>
<context>
    <name>companion::ErrorText</name>
    <message>
        <source>A file could not be read or written. What was kept before is unchanged. Check that the disk is connected and try again.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden. Was vorher gesichert war, ist unverändert. Prüfen Sie, ob der Datenträger angeschlossen ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. What you see on the screen is still here and will be written as soon as there is room. Free some space.</source>
        <translation>Der Datenträger ist voll. Was Sie auf dem Bildschirm sehen, ist noch da und wird geschrieben, sobald Platz ist. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Stored data fails its checks. It is left exactly as it is, so that it can still be rescued. Restore a backup of the data folder, or ask for help before you change anything in it.</source>
        <translation>Gespeicherte Daten bestehen ihre Prüfung nicht. Sie bleiben genau, wie sie sind, damit sie noch gerettet werden können. Stellen Sie eine Sicherung des Datenordners wieder her, oder bitten Sie um Hilfe, bevor Sie darin etwas ändern.</translation>
    </message>
    <message>
        <source>Your data was written by a newer version of this program. It is safe and was not touched. Install the newer version to open it.</source>
        <translation>Ihre Daten wurden von einer neueren Version dieses Programms geschrieben. Sie sind sicher und wurden nicht angerührt. Installieren Sie die neuere Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>This program is already running with the same data. Nothing was changed. Go on in the other window, or close it first.</source>
        <translation>Dieses Programm läuft schon mit denselben Daten. Nichts wurde verändert. Arbeiten Sie im anderen Fenster weiter, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Your notes are locked. They are safe. Unlock the keyring and try again.</source>
        <translation>Ihre Notizen sind gesperrt. Sie sind sicher. Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring did not answer: this session has none, or its question was cancelled. Your notes are safe. Try again, sign in to a desktop session with a keyring, or use the recovery code.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet: Diese Sitzung hat keinen, oder seine Frage wurde abgebrochen. Ihre Notizen sind sicher. Versuchen Sie es noch einmal, melden Sie sich in einer Sitzung mit Schlüsselbund an, oder benutzen Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>That did not open your notes. They are safe. Check the spelling, the keyboard layout and Caps Lock, and try again.</source>
        <translation>Das hat Ihre Notizen nicht geöffnet. Sie sind sicher. Prüfen Sie Schreibweise, Tastaturbelegung und Feststelltaste, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system does not allow it. Nothing was changed. Check the permissions of the folder, or choose another one.</source>
        <translation>Das System erlaubt es nicht. Nichts wurde verändert. Prüfen Sie die Rechte des Ordners, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What was read is not in the expected form. Nothing was changed.</source>
        <translation>Das Gelesene hat nicht die erwartete Form. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Something that is needed is not there. Nothing was changed. Check that the folder is complete and try again.</source>
        <translation>Etwas Benötigtes ist nicht da. Nichts wurde verändert. Prüfen Sie, ob der Ordner vollständig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing was changed.</source>
        <translation>Das wurde abgebrochen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The recording cannot be played. Your notes and your progress are safe. Check that the media file is complete and that its format is supported here.</source>
        <translation>Die Aufzeichnung kann nicht abgespielt werden. Ihre Notizen und Ihr Fortschritt sind sicher. Prüfen Sie, ob die Mediendatei vollständig ist und ihr Format hier unterstützt wird.</translation>
    </message>
    <message>
        <source>Not every requirement is met yet. Nothing was issued. The list on the certificate page says what is missing.</source>
        <translation>Noch ist nicht jede Voraussetzung erfüllt. Nichts wurde ausgestellt. Die Liste auf der Seite Bescheinigung sagt, was fehlt.</translation>
    </message>
    <message>
        <source>The name holds a character that the certificate&apos;s fonts cannot print. Nothing was issued. Write the name with other characters.</source>
        <translation>Der Name enthält ein Zeichen, das die Schriften der Bescheinigung nicht drucken können. Nichts wurde ausgestellt. Schreiben Sie den Namen mit anderen Zeichen.</translation>
    </message>
    <message>
        <source>There is too little free memory to work out the key: about 256 MB are needed for a moment. Your notes are safe and nothing was changed. Close other programs and try again.</source>
        <translation>Für das Berechnen des Schlüssels ist zu wenig Arbeitsspeicher frei: Für einen Augenblick werden etwa 256 MB gebraucht. Ihre Notizen sind sicher, und nichts wurde verändert. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The data folder holds other files, and keeping your data there would close it to every other program and user. It was left exactly as it is. Start the program with an empty folder, or with one that does not exist yet.</source>
        <translation>Der Datenordner enthält andere Dateien, und Ihre Daten dort aufzubewahren würde ihn für alle anderen Programme und Benutzer schließen. Er ist genau so geblieben, wie er war. Starten Sie das Programm mit einem leeren Ordner oder mit einem, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The certificate&apos;s fonts cannot print: %1. Nothing was issued. Write it with other characters.</source>
        <translation>Die Schriften der Bescheinigung können nicht drucken: %1. Nichts wurde ausgestellt. Schreiben Sie es mit anderen Zeichen.</translation>
    </message>
    <message>
        <source>%1 File: %2</source>
        <extracomment>%1 is a whole sentence or more, %2 a file name.</extracomment>
        <translation>%1 Datei: %2</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation>%1 Grund: %2</translation>
    </message>
    <message>
        <source>The file %1 breaks its format. Nothing was changed. Reason: %2</source>
        <translation>Die Datei %1 verletzt ihr Format. Nichts wurde verändert. Grund: %2</translation>
    </message>
    <message>
        <source>The file %1 breaks its format at %2. Nothing was changed. Reason: %3</source>
        <translation>Die Datei %1 verletzt ihr Format bei %2. Nichts wurde verändert. Grund: %3</translation>
    </message>
    <message>
        <source>The file %1 names something that is not there, at %2. Nothing was changed. Check that the folder is complete and try again. Reason: %3</source>
        <translation>Die Datei %1 nennt bei %2 etwas, das nicht da ist. Nichts wurde verändert. Prüfen Sie, ob der Ordner vollständig ist, und versuchen Sie es noch einmal. Grund: %3</translation>
    </message>
    <message>
        <source>The file %1 breaks off at %2 of %3: what should follow is missing or damaged. What you watched and your notes are kept, and what comes before can be played. Get the file again from where it came.</source>
        <extracomment>%1 is a file&apos;s name; %2 and %3 are times such as 0:40:12.</extracomment>
        <translation>Die Datei %1 bricht bei %2 von %3 ab: was folgen soll, fehlt oder ist beschädigt. Was Sie angesehen haben und Ihre Notizen sind bewahrt, und was davor liegt, kann abgespielt werden. Holen Sie die Datei noch einmal dort, wo sie herkam.</translation>
    </message>
    <message>
        <source>The sound of the file %1 cannot be played: it is of a kind that is not known here. The recording plays on without it, what you watch counts, and your notes are kept. Ask where the file came from for one with sound in AAC, MP3 or Opus.</source>
        <translation>Der Ton der Datei %1 kann nicht abgespielt werden: Er ist von einer Art, die hier nicht bekannt ist. Die Aufzeichnung läuft ohne ihn weiter, was Sie ansehen, zählt, und Ihre Notizen sind bewahrt. Bitten Sie dort, wo die Datei herkam, um eine mit Ton in AAC, MP3 oder Opus.</translation>
    </message>
    <message>
        <source>The sound of the file %1 cannot be played: it is damaged. The recording plays on without it, what you watch counts, and your notes are kept. Get the file again from where it came.</source>
        <translation>Der Ton der Datei %1 kann nicht abgespielt werden: Er ist beschädigt. Die Aufzeichnung läuft ohne ihn weiter, was Sie ansehen, zählt, und Ihre Notizen sind bewahrt. Holen Sie die Datei noch einmal dort, wo sie herkam.</translation>
    </message>
</context>
<context>
    <name>companion::FormerNotes</name>
    <message>
        <source>Bring notes, bookmarks and loops along</source>
        <translation>Notizen, Lesezeichen und Schleifen mitnehmen</translation>
    </message>
</context>
<context>
    <name>companion::GuideBar</name>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the review and go back</source>
        <translation>Wiederholung beenden und zurückkehren</translation>
    </message>
    <message>
        <source>End the guide</source>
        <translation>Lückenführer beenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>companion::GuideText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>How much is missing, and in how many places: 11 minutes in 4 places.</extracomment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>Playing what you have not seen: %1</source>
        <extracomment>%1 is &quot;11 minutes in 4 places&quot;.</extracomment>
        <translation>Es läuft, was Sie noch nicht gesehen haben: %1</translation>
    </message>
    <message>
        <source>Nothing is missing: you have seen everything that counts.</source>
        <translation>Es fehlt nichts: Sie haben alles gesehen, was zählt.</translation>
    </message>
    <message>
        <source>That was the last place. You have seen everything that counts.</source>
        <translation>Das war die letzte Stelle. Sie haben alles gesehen, was zählt.</translation>
    </message>
    <message>
        <source>That was the last place. Passed over: %1. G plays it.</source>
        <translation>Das war die letzte Stelle. Übergangen: %1. G spielt es ab.</translation>
    </message>
    <message>
        <source>You went to a place of your own. Not seen yet: %1. G goes on with it.</source>
        <extracomment>%1 is &quot;11 minutes in 4 places&quot;; G is the key.</extracomment>
        <translation>Sie sind an eine andere Stelle gegangen. Noch nicht gesehen: %1. Mit G geht es weiter.</translation>
    </message>
    <message>
        <source>Starred note %1 of %2</source>
        <translation>Notiz mit Stern, %1 von %2</translation>
    </message>
    <message>
        <source>That was the last starred note. You are back where you were.</source>
        <translation>Das war die letzte Notiz mit Stern. Sie sind wieder da, wo Sie waren.</translation>
    </message>
    <message>
        <source>No note is starred yet. F4 stars the note you are writing, S the one you have chosen.</source>
        <translation>Noch hat keine Notiz einen Stern. F4 gibt ihn der Notiz, die Sie schreiben, S der gewählten.</translation>
    </message>
    <message>
        <source>The starred notes can be played once your notes are unlocked.</source>
        <translation>Die Notizen mit Stern lassen sich abspielen, sobald Ihre Notizen entsperrt sind.</translation>
    </message>
</context>
<context>
    <name>companion::HandoutCard</name>
    <message>
        <source>Handout</source>
        <translation>Handout</translation>
    </message>
    <message>
        <source>The session for print, as a PDF: slides, vignettes, worksheets, knowledge check and references.</source>
        <translation>Die Veranstaltung zum Ausdrucken, als PDF: Folien, Fallvignetten, Arbeitsblätter, Wissensprüfung und Literatur.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>%1 – handout</source>
        <extracomment>Suggested file name of the handout&apos;s copy; %1 is the course title.</extracomment>
        <translation>%1 – Handout</translation>
    </message>
    <message>
        <source>Save a copy of the handout</source>
        <translation>Kopie des Handouts speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>companion::HitList</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>Was die Suche gefunden hat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of search hits and how many there are.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A search hit: its kind, where it stands, and the words.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>companion::HolderForm</name>
    <message>
        <source>Na&amp;me as registered</source>
        <translation>Na&amp;me, wie registriert</translation>
    </message>
    <message>
        <source>Professional &amp;body (optional)</source>
        <translation>Berufs&amp;körperschaft (freiwillig)</translation>
    </message>
    <message>
        <source>Professional body (optional)</source>
        <translation>Berufskörperschaft (freiwillig)</translation>
    </message>
    <message>
        <source>&amp;Registration number (optional)</source>
        <translation>&amp;Registrierungsnummer (freiwillig)</translation>
    </message>
    <message>
        <source>The certificate&apos;s fonts cannot print %1. Please write it with other characters.</source>
        <translation>Die Schriften der Bescheinigung können %1 nicht drucken. Bitte schreiben Sie es mit anderen Zeichen.</translation>
    </message>
</context>
<context>
    <name>companion::IssueDialog</name>
    <message>
        <source>&amp;Issue correction</source>
        <translation>Berichtigung &amp;ausstellen</translation>
    </message>
    <message>
        <source>&amp;Issue certificate</source>
        <translation>Bescheinigung &amp;ausstellen</translation>
    </message>
    <message>
        <source>Issue a correction</source>
        <translation>Berichtigung ausstellen</translation>
    </message>
    <message>
        <source>Issue certificate</source>
        <translation>Bescheinigung ausstellen</translation>
    </message>
    <message>
        <source>A correction of %1</source>
        <translation>Eine Berichtigung von %1</translation>
    </message>
    <message>
        <source>Check before it is issued</source>
        <translation>Prüfen Sie, bevor sie ausgestellt wird</translation>
    </message>
    <message>
        <source>The earlier certificate stays as it is. The new one names it and the reason, and takes its place.</source>
        <translation>Die frühere Bescheinigung bleibt, wie sie ist. Die neue nennt sie und den Grund und tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>Once issued, these two pages are stored and never change. A mistake found later is put right by a new certificate that supersedes this one.</source>
        <translation>Einmal ausgestellt, werden diese zwei Seiten gespeichert und ändern sich nie. Ein später gefundener Fehler wird durch eine neue Bescheinigung berichtigt, die diese ersetzt.</translation>
    </message>
    <message>
        <source>The pages of the certificate</source>
        <translation>Die Seiten der Bescheinigung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For example: name misspelt</source>
        <translation>Etwa: Name falsch geschrieben</translation>
    </message>
    <message>
        <source>Rea&amp;son, printed on the correction</source>
        <translation>&amp;Grund, wird auf die Berichtigung gedruckt</translation>
    </message>
    <message>
        <source>The certificate is signed with a key that lies with your notes: unlock them first.</source>
        <translation>Die Bescheinigung wird mit einem Schlüssel signiert, der bei Ihren Notizen liegt: Entsperren Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>companion::IssuedCard</name>
    <message>
        <source>Issued certificates</source>
        <translation>Ausgestellte Bescheinigungen</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <extracomment>Suggested file name; %1 is the number of the certificate.</extracomment>
        <translation>Bescheinigung %1</translation>
    </message>
    <message>
        <source>Certificate %1 saved as %2.</source>
        <translation>Bescheinigung %1 gespeichert als %2.</translation>
    </message>
    <message>
        <source>Export certificate</source>
        <translation>Bescheinigung exportieren</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is unaltered: evidence, signature and pages belong together.</source>
        <translation>%1 ist unverändert: Nachweis, Signatur und Seiten gehören zusammen.</translation>
    </message>
    <message>
        <source>%1 was altered: what is stored does not fit its signature. Do not rely on it. Restore a backup of the data folder, or issue a correction.</source>
        <translation>%1 wurde verändert: Das Gespeicherte passt nicht zur Signatur. Verlassen Sie sich nicht darauf. Stellen Sie eine Sicherung des Datenordners wieder her oder stellen Sie eine Berichtigung aus.</translation>
    </message>
</context>
<context>
    <name>companion::IssuedRow</name>
    <message>
        <source>Issued %1</source>
        <translation>Ausgestellt am %1</translation>
    </message>
    <message>
        <source>Supersedes %1: %2</source>
        <translation>Ersetzt %1: %2</translation>
    </message>
    <message>
        <source>Superseded by %1</source>
        <translation>Ersetzt durch %1</translation>
    </message>
    <message>
        <source>Unaltered: evidence, signature and pages belong together.</source>
        <translation>Unverändert: Nachweis, Signatur und Seiten gehören zusammen.</translation>
    </message>
    <message>
        <source>Altered: what is stored does not fit its signature. Do not rely on it.</source>
        <translation>Verändert: Das Gespeicherte passt nicht zur Signatur. Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>Issue a correction…</source>
        <translation>Berichtigung ausstellen …</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF exportieren …</translation>
    </message>
    <message>
        <source>Issued for another recording of this course. To correct it, use that recording first.</source>
        <translation>Diese Bescheinigung gilt einer anderen Aufzeichnung des Kurses. Um sie zu berichtigen, verwenden Sie zuerst jene Aufzeichnung.</translation>
    </message>
</context>
<context>
    <name>companion::LineUpCard</name>
    <message numerus="yes">
        <source>%n note(s) of %1</source>
        <translation>
            <numerusform>%n Notiz vom %1</numerusform>
            <numerusform>%n Notizen vom %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording that is open is a narration, not that of your session. Add the recording of the session first; until then the notes are safe here.</source>
        <translation>Die geöffnete Aufzeichnung ist eine Lesung, nicht die Ihrer Sitzung. Fügen Sie zuerst die Aufzeichnung der Sitzung hinzu; bis dahin sind die Notizen hier sicher.</translation>
    </message>
    <message>
        <source>Notes of the live session</source>
        <translation>Notizen der Live-Sitzung</translation>
    </message>
    <message>
        <source>The &amp;recording began at</source>
        <translation>Die Auf&amp;zeichnung begann um</translation>
    </message>
    <message>
        <source>The time on this computer&apos;s clock when the recording was started. The notes follow.</source>
        <translation>Die Uhrzeit dieses Computers, als die Aufzeichnung gestartet wurde. Die Notizen folgen ihr.</translation>
    </message>
    <message>
        <source>&amp;Line up with this recording</source>
        <translation>An dieser Aufzeichnung aus&amp;richten</translation>
    </message>
    <message>
        <source>The chosen note belongs to the player&apos;s &amp;moment</source>
        <translation>Die gewählte Notiz gehört zur Ste&amp;lle der Wiedergabe</translation>
    </message>
    <message>
        <source>Sets the start of the recording so that it fits</source>
        <translation>Setzt den Beginn der Aufzeichnung so, dass es passt</translation>
    </message>
    <message>
        <source>&amp;Join again</source>
        <translation>Wieder &amp;teilnehmen</translation>
    </message>
    <message>
        <source>Go on writing in this session</source>
        <translation>In dieser Sitzung weiterschreiben</translation>
    </message>
    <message numerus="yes">
        <source>The recording was stopped and started again: it has %n parts, and each note is placed in its own. What you wrote during a stop goes to where the next part begins.</source>
        <translation>
            <numerusform>Die Aufzeichnung wurde angehalten und wieder gestartet: Sie hat %n Teil, und jede Notiz kommt in ihren eigenen. Was Sie während einer Unterbrechung geschrieben haben, kommt an den Anfang des nächsten Teils.</numerusform>
            <numerusform>Die Aufzeichnung wurde angehalten und wieder gestartet: Sie hat %n Teile, und jede Notiz kommt in ihren eigenen. Was Sie während einer Unterbrechung geschrieben haben, kommt an den Anfang des nächsten Teils.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording has %n parts, and its files do not tell when each of them began. If it was stopped in between, what you wrote after the stop comes too late; one of those notes and the player&apos;s moment line it up instead.</source>
        <translation>
            <numerusform>Die Aufzeichnung hat %n Teil, und ihre Dateien sagen nicht, wann jeder begann. Wurde sie dazwischen angehalten, kommt danach Geschriebenes zu spät; mit einer dieser Notizen und der Stelle des Players lässt es sich stattdessen ausrichten.</numerusform>
            <numerusform>Die Aufzeichnung hat %n Teile, und ihre Dateien sagen nicht, wann jeder begann. Wurde sie dazwischen angehalten, kommt danach Geschriebenes zu spät; mit einer dieser Notizen und der Stelle des Players lässt es sich stattdessen ausrichten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::LiveCard</name>
    <message>
        <source>Live session</source>
        <translation>Live-Sitzung</translation>
    </message>
    <message>
        <source>You are in the live session</source>
        <translation>Sie sind in der Live-Sitzung</translation>
    </message>
    <message>
        <source>Your notes keep the time of the clock on the wall.</source>
        <translation>Ihre Notizen behalten die Uhrzeit.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of a live session wait for its recording</source>
        <translation>
            <numerusform>%n Notiz einer Live-Sitzung wartet auf deren Aufzeichnung</numerusform>
            <numerusform>%n Notizen einer Live-Sitzung warten auf deren Aufzeichnung</numerusform>
        </translation>
    </message>
    <message>
        <source>When the recording has been added, they line up with it.</source>
        <translation>Sobald die Aufzeichnung hinzugefügt ist, lassen sie sich daran ausrichten.</translation>
    </message>
    <message>
        <source>Line up the notes…</source>
        <translation>Notizen ausrichten …</translation>
    </message>
    <message>
        <source>Write notes live</source>
        <translation>Live Notizen schreiben</translation>
    </message>
    <message>
        <source>About live notes</source>
        <translation>Über Live-Notizen</translation>
    </message>
    <message>
        <source>The live session cannot be read now</source>
        <translation>Die Live-Sitzung ist gerade nicht lesbar</translation>
    </message>
    <message>
        <source>Go to the live session</source>
        <translation>Zur Live-Sitzung</translation>
    </message>
    <message>
        <source>Your live session of %1 is still open</source>
        <translation>Ihre Live-Sitzung vom %1 ist noch offen</translation>
    </message>
    <message>
        <source>End it, and its notes line up with the recording.</source>
        <translation>Beenden Sie sie, dann lassen sich ihre Notizen an der Aufzeichnung ausrichten.</translation>
    </message>
</context>
<context>
    <name>companion::LiveClock</name>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Beginnt in %n Tag</numerusform>
            <numerusform>Beginnt in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins in %1 h %2 min</source>
        <extracomment>hours, minutes</extracomment>
        <translation>Beginnt in %1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>Begins in %1</source>
        <extracomment>&quot;12:05&quot;: minutes, seconds</extracomment>
        <translation>Beginnt in %1</translation>
    </message>
    <message>
        <source>On now, until %1 your time</source>
        <translation>Läuft jetzt, bis %1 Ihrer Zeit</translation>
    </message>
    <message>
        <source>Was on %1</source>
        <translation>War am %1</translation>
    </message>
    <message>
        <source>%1. Here: %2–%3.</source>
        <extracomment>The time of the session where it is held; then its start and end here.</extracomment>
        <translation>%1. Hier: %2–%3.</translation>
    </message>
</context>
<context>
    <name>companion::LiveComposer</name>
    <message>
        <source>Write here, or press N. The note keeps the time of its first letter.</source>
        <translation>Hier schreiben oder N drücken. Die Notiz behält die Uhrzeit ihres ersten Buchstabens.</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Notiz um %1</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
</context>
<context>
    <name>companion::LiveNoteRows</name>
    <message>
        <source>before the recording</source>
        <translation>vor der Aufzeichnung</translation>
    </message>
    <message>
        <source>after the recording</source>
        <translation>nach der Aufzeichnung</translation>
    </message>
    <message>
        <source>at %1 of the recording</source>
        <translation>bei %1 der Aufzeichnung</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <extracomment>A live note for screen readers: time, kind, text, place on the recording.</extracomment>
        <translation>%1, %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>companion::LivePage</name>
    <message>
        <source>Live session</source>
        <translation>Live-Sitzung</translation>
    </message>
    <message>
        <source>Notes of the live session</source>
        <translation>Notizen der Live-Sitzung</translation>
    </message>
    <message>
        <source>End my live session</source>
        <translation>Meine Live-Sitzung beenden</translation>
    </message>
    <message>
        <source>I am in the live session now</source>
        <translation>Ich bin jetzt in der Live-Sitzung</translation>
    </message>
    <message>
        <source>Is the session held live for you?</source>
        <translation>Findet die Sitzung für Sie live statt?</translation>
    </message>
    <message>
        <source>Each note keeps the time of its first letter by this computer&apos;s clock. When the recording has been added, the notes line up with it.</source>
        <translation>Jede Notiz behält die Uhrzeit ihres ersten Buchstabens nach der Uhr dieses Computers. Sobald die Aufzeichnung hinzugefügt ist, lassen sich die Notizen daran ausrichten.</translation>
    </message>
    <message>
        <source>Write notes here while the session runs in Zoom. They are sealed and kept as your other notes are, and line up with the recording when it is added.</source>
        <translation>Schreiben Sie hier Notizen, während die Sitzung in Zoom läuft. Sie werden versiegelt und gesichert wie Ihre anderen Notizen und lassen sich an der Aufzeichnung ausrichten, sobald sie hinzugefügt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) now stand on the recording</source>
        <translation>
            <numerusform>%n Notiz steht jetzt in der Aufzeichnung</numerusform>
            <numerusform>%n Notizen stehen jetzt in der Aufzeichnung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Undo (%2) takes it back.</source>
        <extracomment>%1 is &quot;12 notes now stand on the recording&quot;, %2 a key.</extracomment>
        <translation>%1. Rückgängig (%2) nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1, %2 and wait on the notes page. Undo (%3) takes it back.</source>
        <translation>%1, %2 und warten auf der Seite Notizen. Rückgängig (%3) nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) lie outside of it</source>
        <translation>
            <numerusform>%n Notiz liegt außerhalb</numerusform>
            <numerusform>%n Notizen liegen außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>You joined at %1</source>
        <translation>Sie nehmen seit %1 teil</translation>
    </message>
    <message>
        <source>Notes of the live session cannot be read now. They are kept. %1</source>
        <translation>Die Notizen der Live-Sitzung sind gerade nicht lesbar. Sie bleiben erhalten. %1</translation>
    </message>
    <message>
        <source>Your live session of %1 is still open</source>
        <translation>Ihre Live-Sitzung vom %1 ist noch offen</translation>
    </message>
    <message>
        <source>End that live session</source>
        <translation>Diese Live-Sitzung beenden</translation>
    </message>
    <message>
        <source>Nobody has ended it, and what you write here still belongs to it. End it, and its notes can be lined up with the recording.</source>
        <translation>Niemand hat sie beendet, und was Sie hier schreiben, gehört noch zu ihr. Beenden Sie sie, dann lassen sich ihre Notizen an der Aufzeichnung ausrichten.</translation>
    </message>
    <message>
        <source>You joined on %1 at %2</source>
        <translation>Sie nehmen seit %1 um %2 teil</translation>
    </message>
</context>
<context>
    <name>companion::MainWindow</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>Title of the window: page and course.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not everything could be kept</source>
        <translation>Nicht alles konnte gesichert werden</translation>
    </message>
    <message>
        <source>Something you wrote or watched is not on disk yet. If you close now, it is lost.</source>
        <translation>Etwas, das Sie geschrieben oder angesehen haben, ist noch nicht gespeichert. Wenn Sie jetzt schließen, ist es verloren.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Something you wrote or watched is not on disk yet. If you go on now, it is lost.</source>
        <translation>Etwas, das Sie geschrieben oder angesehen haben, ist noch nicht gespeichert. Wenn Sie jetzt fortfahren, ist es verloren.</translation>
    </message>
    <message>
        <source>Go on and lose it</source>
        <translation>Fortfahren und verlieren</translation>
    </message>
    <message>
        <source>Something you wrote is not on disk yet. If you lock your notes now, it is lost.</source>
        <translation>Etwas, das Sie geschrieben haben, ist noch nicht gespeichert. Wenn Sie Ihre Notizen jetzt sperren, ist es verloren.</translation>
    </message>
    <message>
        <source>Lock and lose it</source>
        <translation>Sperren und verlieren</translation>
    </message>
</context>
<context>
    <name>companion::MarkActs</name>
    <message>
        <source>Bookmark set at %1.</source>
        <translation>Lesezeichen bei %1 gesetzt.</translation>
    </message>
    <message>
        <source>Bookmarks are kept with your notes. Unlock your notes first.</source>
        <translation>Lesezeichen werden bei Ihren Notizen aufbewahrt. Entsperren Sie zuerst Ihre Notizen.</translation>
    </message>
    <message>
        <source>Loops are kept with your notes. Unlock your notes first.</source>
        <translation>Schleifen werden bei Ihren Notizen aufbewahrt. Entsperren Sie zuerst Ihre Notizen.</translation>
    </message>
    <message>
        <source>The loop is kept.</source>
        <translation>Die Schleife ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Benennen</translation>
    </message>
</context>
<context>
    <name>companion::MarkBook</name>
    <message>
        <source>Keep loop</source>
        <translation>Schleife behalten</translation>
    </message>
    <message>
        <source>Set bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Change mark</source>
        <translation>Marke ändern</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>Marke löschen</translation>
    </message>
    <message>
        <source>Move bookmarks and loops</source>
        <translation>Lesezeichen und Schleifen verschieben</translation>
    </message>
</context>
<context>
    <name>companion::MarkDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>companion::MarkLine</name>
    <message>
        <source>Keep this loop</source>
        <translation>Diese Schleife behalten</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <translation>Nicht mehr wiederholen</translation>
    </message>
    <message>
        <source>Loop from %1. Press %2 where it ends.</source>
        <translation>Schleife ab %1. Drücken Sie %2, wo sie endet.</translation>
    </message>
    <message>
        <source>Repeating “%1”, %2 – %3</source>
        <extracomment>A named loop: its name, from, to.</extracomment>
        <translation>Wiederholt wird „%1“, %2 – %3</translation>
    </message>
    <message>
        <source>Repeating %1 – %2</source>
        <translation>Wiederholt wird %1 – %2</translation>
    </message>
</context>
<context>
    <name>companion::MarkRows</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A mark for screen readers: what it is, its times.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A mark for screen readers: what it is, its times, its name.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>companion::MarksPane</name>
    <message>
        <source>Bookmarks and loops</source>
        <translation>Lesezeichen und Schleifen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Places to come back to. %1 sets a bookmark; %2 sets the start of a loop, then its end.</source>
        <translation>Stellen, zu denen Sie zurückkommen. %1 setzt ein Lesezeichen; %2 setzt den Anfang einer Schleife, dann ihr Ende.</translation>
    </message>
    <message>
        <source>Your bookmarks and loops are here once your notes are unlocked below.</source>
        <translation>Ihre Lesezeichen und Schleifen stehen hier, sobald Ihre Notizen unten entsperrt sind.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Jump to its moment</source>
        <translation>Zu seinem Augenblick springen</translation>
    </message>
    <message>
        <source>Your bookmarks and loops cannot be read. Your notes can. %1</source>
        <extracomment>%1 is one or more whole sentences on what is wrong.</extracomment>
        <translation>Ihre Lesezeichen und Schleifen können nicht gelesen werden, Ihre Notizen schon. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) cannot be read: what is stored fails its check. They are kept as they are and never written over; a backup of the data folder may still hold them.</source>
        <translation>
            <numerusform>%n Lesezeichen oder Schleife kann nicht gelesen werden: Das Gespeicherte besteht seine Prüfung nicht. Es bleibt, wie es ist, und wird nie überschrieben; eine Sicherung des Datenordners enthält es vielleicht noch.</numerusform>
            <numerusform>%n Lesezeichen oder Schleifen können nicht gelesen werden: Das Gespeicherte besteht seine Prüfung nicht. Sie bleiben, wie sie sind, und werden nie überschrieben; eine Sicherung des Datenordners enthält sie vielleicht noch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::MiniPlayer</name>
    <message>
        <source>Mini player – %1</source>
        <extracomment>Title of the small window; %1 is the course.</extracomment>
        <translation>Mini-Player – %1</translation>
    </message>
    <message>
        <source>Back to the main window</source>
        <translation>Zurück zum Hauptfenster</translation>
    </message>
    <message>
        <source>Back to the main window (I or Esc)</source>
        <extracomment>What the button does, and its keys in brackets.</extracomment>
        <translation>Zurück zum Hauptfenster (I oder Esc)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Position and length of the recording: 0:22:14 / 2:45:00.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What the button does, and its key in brackets.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>companion::NoteActs</name>
    <message>
        <source>The note at %1 was deleted. Undo (%2) brings it back.</source>
        <translation>Die Notiz bei %1 wurde gelöscht. Rückgängig (%2) holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>companion::NoteComposer</name>
    <message>
        <source>Write here, or press N. The note keeps the moment of its first letter.</source>
        <translation>Schreiben Sie hier oder drücken Sie N. Die Notiz behält den Augenblick ihres ersten Buchstabens.</translation>
    </message>
    <message>
        <source>Privacy: what not to write</source>
        <translation>Datenschutz: was Sie nicht schreiben sollten</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Notiz bei %1</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>The voice waits while you type</source>
        <translation>Die Stimme wartet, während Sie tippen</translation>
    </message>
    <message>
        <source>The voice is quiet while you type</source>
        <translation>Die Stimme ist leise, während Sie tippen</translation>
    </message>
</context>
<context>
    <name>companion::NoteEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave the note as it was (Escape)</source>
        <translation>Die Notiz lassen, wie sie war (Escape)</translation>
    </message>
    <message>
        <source>Keep the change (Ctrl+Enter)</source>
        <translation>Die Änderung behalten (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>companion::NoteExportDialog</name>
    <message>
        <source>&amp;Text to read and edit (Markdown)</source>
        <translation>&amp;Text zum Lesen und Bearbeiten (Markdown)</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n note(s) &amp;shown now</source>
        <translation>
            <numerusform>Nur die %n jetzt ge&amp;zeigte Notiz</numerusform>
            <numerusform>Nur die %n jetzt ge&amp;zeigten Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>My notes contain no client-&amp;identifying information</source>
        <translation>Meine Notizen enthalten nichts, woran Klientinnen oder Klienten zu &amp;erkennen sind</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>T&amp;able for a spreadsheet (CSV)</source>
        <translation>T&amp;abelle für eine Tabellenkalkulation (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ll %n note(s)</source>
        <translation>
            <numerusform>A&amp;lle (%n Notiz)</numerusform>
            <numerusform>A&amp;lle %n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not sealed: whoever opens it can read it. It ends with the line “Training notes. Contains no client-identifying information.”</source>
        <translation>Die Datei ist nicht verschlüsselt: Wer sie öffnet, kann sie lesen. Sie endet mit der Zeile „Fortbildungsnotizen. Enthält nichts, woran Klientinnen oder Klienten zu erkennen sind.“</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
</context>
<context>
    <name>companion::NoteExportText</name>
    <message>
        <source>Outside the chapters</source>
        <translation>Außerhalb der Kapitel</translation>
    </message>
    <message>
        <source>Training notes. Contains no client-identifying information.</source>
        <translation>Fortbildungsnotizen. Enthält nichts, woran Klientinnen oder Klienten zu erkennen sind.</translation>
    </message>
    <message>
        <source>%1 – notes</source>
        <extracomment>Suggested file name of exported notes; %1 is the course title.</extracomment>
        <translation>%1 – Notizen</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown-Dateien (*.md)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>starred</source>
        <extracomment>Of a note, in an export: to be seen again.</extracomment>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>time,chapter,kind,text,changed,until,starred</source>
        <extracomment>Seven column names, separated by commas without blanks.</extracomment>
        <translation>Zeit,Kapitel,Art,Text,geändert,bis,Stern</translation>
    </message>
</context>
<context>
    <name>companion::NoteExporter</name>
    <message>
        <source>Export notes</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) exported to %1. The file is not sealed.</source>
        <translation>
            <numerusform>%n Notiz nach %1 exportiert. Die Datei ist nicht verschlüsselt.</numerusform>
            <numerusform>%n Notizen nach %1 exportiert. Die Datei ist nicht verschlüsselt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmarks and loops exported to %1. The file is not sealed.</source>
        <translation>Lesezeichen und Schleifen nach %1 exportiert. Die Datei ist nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>companion::NoteFilters</name>
    <message>
        <source>Show notes of</source>
        <translation>Notizen zeigen aus</translation>
    </message>
    <message>
        <source>Show kinds</source>
        <translation>Arten zeigen</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All chapters</source>
        <translation>Alle Kapitel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Outside the chapters</source>
        <translation>Außerhalb der Kapitel</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Show starred notes</source>
        <translation>Notizen mit Stern zeigen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Starred or not</source>
        <translation>Mit und ohne Stern</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
</context>
<context>
    <name>companion::NoteRows</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Outside the chapters</source>
        <translation>Außerhalb der Kapitel</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n note(s)</source>
        <translation>
            <numerusform>%1: %n Notiz</numerusform>
            <numerusform>%1: %n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, starred: %3</source>
        <extracomment>time, kind of note, its text</extracomment>
        <translation>%1, %2, mit Stern: %3</translation>
    </message>
</context>
<context>
    <name>companion::NoteStates</name>
    <message>
        <source>Your notes will stand here, in the order of the session. Press N while you watch, and write.</source>
        <translation>Hier werden Ihre Notizen stehen, in der Reihenfolge der Veranstaltung. Drücken Sie beim Ansehen N und schreiben Sie.</translation>
    </message>
    <message>
        <source>Go to the recording</source>
        <translation>Zur Aufzeichnung</translation>
    </message>
    <message>
        <source>No note matches.</source>
        <translation>Keine Notiz passt dazu.</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Alle Notizen zeigen</translation>
    </message>
    <message>
        <source>The notes could not be searched. They are all there. Show all of them, or start the program again to search them.</source>
        <translation>Die Notizen ließen sich nicht durchsuchen. Sie sind alle da. Zeigen Sie alle an, oder starten Sie das Programm neu, um sie zu durchsuchen.</translation>
    </message>
</context>
<context>
    <name>companion::NoteView</name>
    <message>
        <source>Your notes</source>
        <translation>Ihre Notizen</translation>
    </message>
</context>
<context>
    <name>companion::Notebook</name>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Star note</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern nehmen</translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation>Notizen verschieben</translation>
    </message>
</context>
<context>
    <name>companion::NotesPage</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>E&amp;xport notes…</source>
        <translation>Notizen e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Notizen durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) cannot be read: what is stored fails its check. They are kept as they are and never written over; a backup of the data folder may still hold them.</source>
        <translation>
            <numerusform>%n Notiz kann nicht gelesen werden: Das Gespeicherte besteht seine Prüfung nicht. Sie bleibt, wie sie ist, und wird nie überschrieben; eine Sicherung des Datenordners enthält sie vielleicht noch.</numerusform>
            <numerusform>%n Notizen können nicht gelesen werden: Das Gespeicherte besteht seine Prüfung nicht. Sie bleiben, wie sie sind, und werden nie überschrieben; eine Sicherung des Datenordners enthält sie vielleicht noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>companion::Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>companion::OverviewPage</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>What the evidence allows</source>
        <translation>Was die Forschungslage erlaubt</translation>
    </message>
</context>
<context>
    <name>companion::PlaybackCard</name>
    <message>
        <source>×</source>
        <extracomment>Sign after the playback speed, as in 1.25×.</extracomment>
        <translation>×</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>G&amp;eschwindigkeit</translation>
    </message>
    <message>
        <source>Volum&amp;e</source>
        <translation>&amp;Lautstärke</translation>
    </message>
    <message>
        <source>S&amp;kip silences: pauses in speech become a breath</source>
        <translation>Stille &amp;überspringen: Sprechpausen werden zu einem Atemzug</translation>
    </message>
    <message>
        <source>Even out voices: &amp;quiet speakers louder, loud ones softer</source>
        <translation>Stimmen anglei&amp;chen: leise Sprecher lauter, laute leiser</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>The voice goes on</source>
        <translation>Die Stimme läuft weiter</translation>
    </message>
    <message>
        <source>The voice is quiet</source>
        <translation>Die Stimme wird leise</translation>
    </message>
    <message>
        <source>The voice waits</source>
        <translation>Die Stimme wartet</translation>
    </message>
    <message>
        <source>While you &amp;type a note</source>
        <translation>Während Sie eine Notiz &amp;tippen</translation>
    </message>
    <message>
        <source>Two seconds after the last key it goes on; where it waited, from the beginning of what was being said.</source>
        <translation>Zwei Sekunden nach der letzten Taste geht es weiter; hat die Stimme gewartet, vom Anfang dessen, was gerade gesagt wurde.</translation>
    </message>
</context>
<context>
    <name>companion::PrivacyCard</name>
    <message>
        <source>Privacy and lock</source>
        <translation>Datenschutz und Sperre</translation>
    </message>
    <message>
        <source>Lock notes now</source>
        <translation>Notizen jetzt sperren</translation>
    </message>
    <message>
        <source>Make a recovery code…</source>
        <translation>Wiederherstellungscode erzeugen …</translation>
    </message>
    <message>
        <source>Delete all my notes…</source>
        <translation>Alle meine Notizen löschen …</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: the program has no network code. Notes and reflection are sealed on disk.</source>
        <translation>Nichts verlässt diesen Rechner: Das Programm enthält keinen Netzwerkcode. Notizen und Reflexion liegen verschlüsselt auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Everything you write lies in this folder. If somebody else uses this account, they can open the folder, and read your notes while they are unlocked.</source>
        <translation>Alles, was Sie schreiben, liegt in diesem Ordner. Wer sonst dieses Benutzerkonto benutzt, kann den Ordner öffnen und Ihre Notizen lesen, solange sie entsperrt sind.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Your notes are locked.</source>
        <translation>Ihre Notizen sind gesperrt.</translation>
    </message>
    <message>
        <source>Your notes are open. The key is sealed with your passphrase.</source>
        <translation>Ihre Notizen sind offen. Der Schlüssel ist mit Ihrer Passphrase verschlüsselt.</translation>
    </message>
    <message>
        <source>Your notes are open. The key lies in the system&apos;s keyring.</source>
        <translation>Ihre Notizen sind offen. Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>A recovery code exists. A new one takes its place.</source>
        <translation>Ein Wiederherstellungscode ist vorhanden. Ein neuer tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>There is no recovery code yet. Without one, a lost keyring or passphrase means lost notes.</source>
        <translation>Es gibt noch keinen Wiederherstellungscode. Ohne ihn bedeutet ein verlorener Schlüsselbund oder eine vergessene Passphrase verlorene Notizen.</translation>
    </message>
    <message>
        <source>All notes are deleted for good.</source>
        <translation>Alle Notizen sind endgültig gelöscht.</translation>
    </message>
    <message>
        <source>All notes are deleted. Copies of your data from before an update could not be removed: former notes are still in there, sealed. Delete them in the data folder: %1</source>
        <extracomment>%1 names one or more files.</extracomment>
        <translation>Alle Notizen sind gelöscht. Kopien Ihrer Daten aus der Zeit vor einer Aktualisierung ließen sich nicht entfernen: Frühere Notizen liegen dort noch, versiegelt. Löschen Sie sie im Datenordner: %1</translation>
    </message>
</context>
<context>
    <name>companion::ProblemWindow</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open the bundled masterclass</source>
        <translation>Mitgelieferte Masterclass öffnen</translation>
    </message>
    <message>
        <source>Choose another course…</source>
        <translation>Anderen Kurs wählen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>companion::ProgressCard</name>
    <message>
        <source>Your progress</source>
        <translation>Ihr Fortschritt</translation>
    </message>
    <message>
        <source>Go to the certificate</source>
        <translation>Zur Bescheinigung</translation>
    </message>
    <message>
        <source>Progress towards the certificate</source>
        <translation>Fortschritt zur Bescheinigung</translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation>%1 von %2 angesehen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Watch from the start</source>
        <translation>Von Anfang an ansehen</translation>
    </message>
    <message>
        <source>Continue at %1</source>
        <translation>Weiter bei %1</translation>
    </message>
</context>
<context>
    <name>companion::ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>companion::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>companion::ReadDocument</name>
    <message>
        <source>Chapter %1</source>
        <translation>Kapitel %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An outcome&apos;s number and what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What this chapter works towards</source>
        <translation>Worauf dieses Kapitel hinarbeitet</translation>
    </message>
    <message>
        <source>Before you read</source>
        <translation>Bevor Sie lesen</translation>
    </message>
    <message>
        <source>Shows the recording at %1</source>
        <translation>Zeigt die Aufzeichnung bei %1</translation>
    </message>
    <message>
        <source>Watch from here (%1)</source>
        <extracomment>A link below the heading of a slide; %1 is the time in the recording.</extracomment>
        <translation>Ab hier ansehen (%1)</translation>
    </message>
    <message>
        <source>What the slide shows</source>
        <translation>Was die Folie zeigt</translation>
    </message>
    <message>
        <source>Exercise, if you like: %1</source>
        <translation>Übung, wenn Sie möchten: %1</translation>
    </message>
    <message>
        <source>Exercise: %1</source>
        <translation>Übung: %1</translation>
    </message>
</context>
<context>
    <name>companion::ReadPage</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Search text, glossary and references</source>
        <translation>Text, Glossar und Literatur durchsuchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>The text of this chapter cannot be read; the recording can still be watched. %1</source>
        <extracomment>%1 is what is wrong with the chapter&apos;s script: one sentence or more.</extracomment>
        <translation>Der Text dieses Kapitels kann nicht gelesen werden; die Aufzeichnung können Sie weiterhin ansehen. %1</translation>
    </message>
    <message>
        <source>Search the course (%1)</source>
        <translation>Kurs durchsuchen (%1)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Some of the course&apos;s data has a fault and is left out:</source>
        <translation>Einige Daten des Kurses sind fehlerhaft und fehlen deshalb:</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::ReadPanel</name>
    <message>
        <source>Cop&amp;y DOI</source>
        <translation>DOI &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <extracomment>Heading of a citation; %1 is its short id in the course, as R01.</extracomment>
        <translation>Literaturangabe %1</translation>
    </message>
    <message>
        <source>See also: %1</source>
        <translation>Siehe auch: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>What was put on the clipboard.</extracomment>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>companion::ReadView</name>
    <message>
        <source>Text of the chapter</source>
        <translation>Text des Kapitels</translation>
    </message>
    <message>
        <source>Text of the chapter %1</source>
        <extracomment>%1 is the title of a chapter.</extracomment>
        <translation>Text des Kapitels %1</translation>
    </message>
</context>
<context>
    <name>companion::RecordingActs</name>
    <message>
        <source>The recording that you chose cannot be opened, so the one that comes with the course is shown. %1</source>
        <extracomment>%1 is one or more whole sentences on what is wrong.</extracomment>
        <translation>Die gewählte Aufzeichnung lässt sich nicht öffnen; deshalb wird die gezeigt, die der Kurs mitbringt. %1</translation>
    </message>
    <message>
        <source>The file %1 has changed since it was added, and may be damaged. It plays as far as it can. Your notes and your progress are safe. If you have the file as it was, find it.</source>
        <translation>Die Datei %1 hat sich geändert, seit sie hinzugefügt wurde, und ist vielleicht beschädigt. Sie spielt, so weit es geht. Ihre Notizen und Ihr Fortschritt sind sicher. Wenn Sie die Datei noch so haben, wie sie war, suchen Sie sie.</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>The recording&apos;s file is not at its place: %1. Your notes and your progress are safe. Connect its disk, or find the file.</source>
        <translation>Die Datei der Aufzeichnung ist nicht an ihrem Platz: %1. Ihre Notizen und Ihr Fortschritt sind sicher. Schließen Sie den Datenträger an, oder suchen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two times one or more whole sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The file %1 has changed since it was added: it is damaged, or another recording has taken its place. It plays as far as it can, and what you watch of it does not count for the one that you added. Your notes and your progress are safe. If you have the file as it was, find it.</source>
        <translation>Die Datei %1 hat sich geändert, seit sie hinzugefügt wurde: Sie ist beschädigt, oder eine andere Aufzeichnung ist an ihre Stelle getreten. Sie wird abgespielt, soweit es geht, und was Sie davon ansehen, zählt nicht für die hinzugefügte Aufzeichnung. Ihre Notizen und Ihr Fortschritt sind sicher. Wenn Sie die Datei haben, wie sie war, suchen Sie sie.</translation>
    </message>
    <message>
        <source>Use it as a new recording…</source>
        <translation>Als neue Aufzeichnung verwenden …</translation>
    </message>
    <message>
        <source>The copy %1 has changed since it was added: it is damaged, or was written over. It plays as far as it can, and what you watch of it does not count. Your notes and your progress are safe. If you have the file as it was, find it.</source>
        <translation>Die Kopie %1 hat sich geändert, seit sie hinzugefügt wurde: Sie ist beschädigt oder wurde überschrieben. Sie wird abgespielt, so weit es geht, und was Sie davon ansehen, zählt nicht. Ihre Notizen und Ihr Fortschritt sind sicher. Wenn Sie die Datei haben, wie sie war, suchen Sie sie.</translation>
    </message>
</context>
<context>
    <name>companion::RecordingSearch</name>
    <message>
        <source>Where is “%1” now?</source>
        <translation>Wo liegt „%1“ jetzt?</translation>
    </message>
    <message>
        <source>Find the recording</source>
        <translation>Aufzeichnung suchen</translation>
    </message>
    <message>
        <source>Choose its file, or the folder that holds it, such as a Zoom folder. The file may have another name now.</source>
        <translation>Wählen Sie ihre Datei oder den Ordner, in dem sie liegt, etwa einen Zoom-Ordner. Die Datei darf inzwischen anders heißen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose the &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>Recordings (*.mp4 *.mkv *.mov *.m4a *.m4v *.webm);;All files (*)</source>
        <translation>Aufzeichnungen (*.mp4 *.mkv *.mov *.m4a *.m4v *.webm);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Checking whether %1 is the recording…</source>
        <translation>Es wird geprüft, ob %1 die Aufzeichnung ist …</translation>
    </message>
</context>
<context>
    <name>companion::RecordingSummary</name>
    <message>
        <source>&amp;Use the file where it is</source>
        <translation>Datei dort &amp;verwenden, wo sie liegt</translation>
    </message>
    <message>
        <source>This was found</source>
        <translation>Das wurde gefunden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Chapter marks</source>
        <translation>Kapitelmarken</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file&apos;s name and its size.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n parts, joined in this order: %1 (%2)</source>
        <extracomment>%1 is a list of file names, %2 a size.</extracomment>
        <translation>
            <numerusform>%n Teil, in dieser Reihenfolge verbunden: %1 (%2)</numerusform>
            <numerusform>%n Teile, in dieser Reihenfolge verbunden: %1 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound without pictures</source>
        <translation>Ton ohne Bild</translation>
    </message>
    <message>
        <source>Pictures of %1 points, without sound</source>
        <translation>Bild mit %1 Punkten, ohne Ton</translation>
    </message>
    <message>
        <source>Pictures of %1 points, with sound</source>
        <translation>Bild mit %1 Punkten, mit Ton</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1, with the names of who speaks</source>
        <extracomment>%1 is a list of languages.</extracomment>
        <translation>%1, mit den Namen der Sprechenden</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n Marke</numerusform>
            <numerusform>%n Marken</numerusform>
        </translation>
    </message>
    <message>
        <source>There is one. It is left where it is, because it may hold names and direct messages.</source>
        <translation>Es gibt einen. Er bleibt, wo er ist, denn er kann Namen und Direktnachrichten enthalten.</translation>
    </message>
    <message>
        <source>%1 is damaged: its end is missing. It plays up to %2 of %3. You can use it, but chapters after that cannot be completed.</source>
        <translation>%1 ist beschädigt: Das Ende fehlt. Die Datei spielt bis %2 von %3. Sie können sie verwenden, aber spätere Kapitel lassen sich nicht abschließen.</translation>
    </message>
    <message>
        <source>Session of %1</source>
        <translation>Sitzung vom %1</translation>
    </message>
    <message>
        <source>The provider&apos;s recording</source>
        <translation>Die Aufzeichnung des Anbieters</translation>
    </message>
    <message>
        <source>&amp;Title, as it will stand on certificates</source>
        <translation>&amp;Titel, wie er auf Bescheinigungen steht</translation>
    </message>
    <message>
        <source>&amp;Copy it into this program&apos;s folder (%1)</source>
        <translation>In den Ordner dieses Programms &amp;kopieren (%1)</translation>
    </message>
    <message>
        <source>A file that is used where it is takes no room here, and is missing when it is moved or its disk is not connected.</source>
        <translation>Eine Datei, die verwendet wird, wo sie liegt, braucht hier keinen Platz; sie fehlt, wenn sie verschoben wird oder ihr Datenträger nicht angeschlossen ist.</translation>
    </message>
    <message>
        <source>Parts are joined into one file, which lies in this program&apos;s folder.</source>
        <translation>Teile werden zu einer Datei verbunden, die im Ordner dieses Programms liegt.</translation>
    </message>
    <message>
        <source>Where the chapters begin</source>
        <translation>Wo die Kapitel beginnen</translation>
    </message>
    <message>
        <source>Some times are only reckoned from the course&apos;s plan. Correct them here, or later while you watch: Set the chapters of this recording. What counts for the certificate is counted by these times.</source>
        <translation>Einige Zeiten sind nur nach dem Plan des Kurses geschätzt. Berichtigen Sie sie hier oder später beim Ansehen: Kapitel dieser Aufzeichnung setzen. Was für die Bescheinigung zählt, wird nach diesen Zeiten gezählt.</translation>
    </message>
    <message>
        <source>The times come from the recording&apos;s own marks. Check that each mark has found its chapter: what counts for the certificate is counted by them.</source>
        <translation>Die Zeiten stammen aus den Marken der Aufzeichnung. Prüfen Sie, ob jede Marke ihr Kapitel gefunden hat: Was für die Bescheinigung zählt, wird nach ihnen gezählt.</translation>
    </message>
    <message>
        <source>No chat</source>
        <translation>Kein Chat</translation>
    </message>
    <message>
        <source>The times in this file do not begin at zero. In the copy, which lies in this program&apos;s folder, they do.</source>
        <translation>Die Zeiten in dieser Datei beginnen nicht bei null. In der Kopie, die im Ordner dieses Programms liegt, tun sie es.</translation>
    </message>
</context>
<context>
    <name>companion::RecordingsDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a button does, and with which recording.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recordings of this course</source>
        <translation>Aufzeichnungen dieses Kurses</translation>
    </message>
    <message>
        <source>Use the provider&apos;s recording…</source>
        <translation>Aufzeichnung des Anbieters verwenden …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>Of the recording that is played now.</extracomment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>The recording that comes with this course</source>
        <translation>Die Aufzeichnung, die dieser Kurs mitbringt</translation>
    </message>
    <message>
        <source>It cannot be removed.</source>
        <translation>Sie lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>The file is not at its place: %1</source>
        <translation>Die Datei ist nicht an ihrem Platz: %1</translation>
    </message>
    <message>
        <source>The file has changed since it was added: %1</source>
        <translation>Die Datei hat sich geändert, seit sie hinzugefügt wurde: %1</translation>
    </message>
    <message>
        <source>Used where it is: %1</source>
        <translation>Wird verwendet, wo sie liegt: %1</translation>
    </message>
    <message>
        <source>Copied into this program&apos;s folder (%1)</source>
        <translation>In den Ordner dieses Programms kopiert (%1)</translation>
    </message>
    <message>
        <source>%1 long, added on %2. %3</source>
        <extracomment>%1 is a length, %2 a date, %3 a whole phrase on where the file lies.</extracomment>
        <translation>Länge %1, hinzugefügt am %2. %3</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove a recording</source>
        <translation>Aufzeichnung entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from this course?</source>
        <translation>„%1“ aus diesem Kurs entfernen?</translation>
    </message>
    <message>
        <source>The file itself stays where it is. Your notes, what you watched and your certificates stay too, and are there again when you add the same file.</source>
        <translation>Die Datei selbst bleibt, wo sie ist. Auch Ihre Notizen, was Sie angesehen haben und Ihre Bescheinigungen bleiben und sind wieder da, wenn Sie dieselbe Datei hinzufügen.</translation>
    </message>
    <message>
        <source>Its copy in this program&apos;s folder is deleted. Your notes, what you watched and your certificates stay, and are there again when you add the same file.</source>
        <translation>Die Kopie im Ordner dieses Programms wird gelöscht. Ihre Notizen, was Sie angesehen haben und Ihre Bescheinigungen bleiben und sind wieder da, wenn Sie dieselbe Datei hinzufügen.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>companion::RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Ihr Wiederherstellungscode</translation>
    </message>
    <message>
        <source>It opens your notes when the keyring or the passphrase is lost. It is shown only now and is stored nowhere in clear. Write it on paper and keep it away from this machine.</source>
        <translation>Er öffnet Ihre Notizen, wenn der Schlüsselbund oder die Passphrase verloren ist. Er wird nur jetzt gezeigt und nirgends im Klartext gespeichert. Schreiben Sie ihn auf Papier und verwahren Sie ihn nicht bei diesem Rechner.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Other programs can read the clipboard: clear it afterwards</source>
        <translation>Andere Programme können die Zwischenablage lesen: Leeren Sie sie danach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>companion::ReelNote</name>
    <message>
        <source>Starred note</source>
        <translation>Notiz mit Stern</translation>
    </message>
    <message>
        <source>This note was deleted.</source>
        <translation>Diese Notiz wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Heading over the text of a starred note: its kind and its place, as in &quot;Question at 0:22:14&quot;.</extracomment>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>companion::ReflectPage</name>
    <message>
        <source>Reflect</source>
        <translation>Reflexion</translation>
    </message>
    <message numerus="yes">
        <source>One text about what this course changes in your work. It stays on this machine; the certificate says only that it was written. %n word(s) are needed.</source>
        <translation>
            <numerusform>Ein Text darüber, was dieser Kurs an Ihrer Arbeit ändert. Er bleibt auf diesem Rechner; die Bescheinigung sagt nur, dass er geschrieben wurde. Nötig ist %n Wort.</numerusform>
            <numerusform>Ein Text darüber, was dieser Kurs an Ihrer Arbeit ändert. Er bleibt auf diesem Rechner; die Bescheinigung sagt nur, dass er geschrieben wurde. Nötig sind %n Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your &amp;reflection</source>
        <translation>Ihre &amp;Reflexion</translation>
    </message>
    <message>
        <source>What to write about</source>
        <translation>Worüber Sie schreiben können</translation>
    </message>
    <message>
        <source>What I learnt</source>
        <translation>Was ich gelernt habe</translation>
    </message>
    <message>
        <source>What is new, firmer or less certain than before? About 150 words.</source>
        <translation>Was ist neu, was fester oder weniger sicher als zuvor? Etwa 150 Wörter.</translation>
    </message>
    <message>
        <source>What I shall change</source>
        <translation>Was ich ändern werde</translation>
    </message>
    <message>
        <source>In which sessions, with which kind of difficulty? About 100 words.</source>
        <translation>In welchen Sitzungen, bei welcher Art von Schwierigkeit? Etwa 100 Wörter.</translation>
    </message>
    <message>
        <source>How I shall know</source>
        <translation>Woran ich es merken werde</translation>
    </message>
    <message>
        <source>What would show that it made a difference? About 60 words.</source>
        <translation>Was würde zeigen, dass es etwas verändert hat? Etwa 60 Wörter.</translation>
    </message>
    <message>
        <source>What I take to supervision</source>
        <translation>Was ich in die Supervision mitnehme</translation>
    </message>
    <message>
        <source>One question, without identifying detail. About 60 words.</source>
        <translation>Eine Frage, ohne erkennbare Einzelheiten. Etwa 60 Wörter.</translation>
    </message>
    <message>
        <source>These are suggestions. Write in your own order; nothing here is marked.</source>
        <translation>Das sind Vorschläge. Schreiben Sie in Ihrer eigenen Reihenfolge; nichts davon wird bewertet.</translation>
    </message>
    <message>
        <source>Your reflection cannot be read, so it is not shown and will not be written over. %1</source>
        <translation>Ihre Reflexion kann nicht gelesen werden; darum wird sie nicht gezeigt und nicht überschrieben. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 words</source>
        <translation>%1 von %2 Wörtern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>companion::RefusalText</name>
    <message>
        <source>%1 is not there. Nothing was changed. Check that its disk is connected, or choose another file.</source>
        <translation>%1 ist nicht da. Nichts wurde geändert. Prüfen Sie, ob der Datenträger angeschlossen ist, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was changed. Check its permissions and its disk, or copy it to this computer first.</source>
        <translation>%1 lässt sich nicht lesen. Nichts wurde geändert. Prüfen Sie Rechte und Datenträger, oder kopieren Sie die Datei zuerst auf diesen Rechner.</translation>
    </message>
    <message>
        <source>%1 is no recording that this program knows. Nothing was changed. Choose an MP4, MKV, MOV, M4A or WebM file.</source>
        <translation>%1 ist keine Aufzeichnung, die dieses Programm kennt. Nichts wurde geändert. Wählen Sie eine MP4-, MKV-, MOV-, M4A- oder WebM-Datei.</translation>
    </message>
    <message>
        <source>%1 was never finished: it breaks off before the index that players need. Nothing was changed. Copy or download it again; if it is whole where it came from, that one will do.</source>
        <translation>%1 wurde nie fertiggestellt: Die Datei bricht vor dem Verzeichnis ab, das zum Abspielen nötig ist. Nichts wurde geändert. Kopieren oder laden Sie sie noch einmal; ist sie dort vollständig, wo sie herkommt, so genügt das.</translation>
    </message>
    <message>
        <source>Zoom has not finished this recording: %1 waits to be converted. Nothing was changed. Open the folder, double-click the file that Zoom left there, and come back when Zoom is done.</source>
        <translation>Zoom hat diese Aufzeichnung nicht fertiggestellt: %1 wartet auf die Umwandlung. Nichts wurde geändert. Öffnen Sie den Ordner, doppelklicken Sie auf die Datei, die Zoom dort hinterlassen hat, und kommen Sie wieder, wenn Zoom fertig ist.</translation>
    </message>
    <message>
        <source>%1 has not been downloaded whole. Nothing was changed. Let the download end, and try again.</source>
        <translation>%1 ist nicht vollständig heruntergeladen. Nichts wurde geändert. Warten Sie, bis der Download zu Ende ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 holds neither pictures nor sound that can be played. Nothing was changed. Choose another file.</source>
        <translation>%1 enthält weder Bild noch Ton, die sich abspielen lassen. Nichts wurde geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is longer than a day. Nothing was changed. Cut it to the session and try again.</source>
        <translation>%1 ist länger als ein Tag. Nichts wurde geändert. Schneiden Sie die Datei auf die Sitzung zu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not fit the part before it: size of picture, or kind of picture or sound, differ. Nothing was changed. Export the parts alike and try again, or use one of them.</source>
        <translation>%1 passt nicht zum vorigen Teil: Bildgröße oder Art von Bild oder Ton unterscheiden sich. Nichts wurde geändert. Exportieren Sie die Teile einheitlich und versuchen Sie es noch einmal, oder verwenden Sie nur einen davon.</translation>
    </message>
    <message>
        <source>%1 holds no captions that can be read; it is left out.</source>
        <translation>%1 enthält keine lesbaren Untertitel und wird weggelassen.</translation>
    </message>
    <message>
        <source>%1 is another file than the one that was added. Nothing was changed. Choose the file itself.</source>
        <translation>%1 ist eine andere Datei als die hinzugefügte. Nichts wurde geändert. Wählen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>The folder %1 holds no recording. Nothing was changed. Choose the folder that the film lies in, or the film itself.</source>
        <translation>Der Ordner %1 enthält keine Aufzeichnung. Nichts wurde geändert. Wählen Sie den Ordner, in dem der Film liegt, oder den Film selbst.</translation>
    </message>
    <message>
        <source>The folder %1 holds several recordings. Nothing was changed. Choose one of them, or choose the files that are its parts.</source>
        <translation>Der Ordner %1 enthält mehrere Aufzeichnungen. Nichts wurde geändert. Wählen Sie eine davon, oder wählen Sie die Dateien, die ihre Teile sind.</translation>
    </message>
    <message>
        <source>The chapters do not follow one another. Nothing was changed. Correct the times that are marked.</source>
        <translation>Die Kapitel folgen nicht aufeinander. Nichts wurde geändert. Berichtigen Sie die bezeichneten Zeiten.</translation>
    </message>
    <message>
        <source>The recording cannot be written to this program&apos;s folder. Nothing was changed. Check the permissions of the data folder, or use the file where it is.</source>
        <translation>Die Aufzeichnung lässt sich nicht in den Ordner dieses Programms schreiben. Nichts wurde geändert. Prüfen Sie die Rechte des Datenordners, oder verwenden Sie die Datei dort, wo sie liegt.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space and try again, or use the file where it is.</source>
        <translation>Der Datenträger ist voll. Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal, oder verwenden Sie die Datei dort, wo sie liegt.</translation>
    </message>
    <message>
        <source>There is not enough room: %1 are needed, %2 are free. Nothing was changed. Free some space and try again, or use the file where it is.</source>
        <translation>Der Platz reicht nicht: %1 werden gebraucht, %2 sind frei. Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal, oder verwenden Sie die Datei dort, wo sie liegt.</translation>
    </message>
    <message>
        <source>%1 breaks off before its end, so what follows it would stand in the wrong place. Nothing was changed. Get that file again, or add the parts without it.</source>
        <translation>%1 bricht vor dem Ende ab, sodass alles Folgende an der falschen Stelle stünde. Nichts wurde geändert. Holen Sie diese Datei noch einmal, oder fügen Sie die Teile ohne sie hinzu.</translation>
    </message>
    <message>
        <source>%1 changed while it was read, as a file does that is still being copied or downloaded. Nothing was changed. Let that end, and try again.</source>
        <translation>%1 hat sich beim Lesen geändert, wie es eine Datei tut, die noch kopiert oder heruntergeladen wird. Nichts wurde geändert. Lassen Sie das zu Ende gehen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 breaks off before its end, and its times do not begin at zero, so it would play at the wrong places. Nothing was changed. Get that file again.</source>
        <translation>%1 bricht vor dem Ende ab, und die Zeiten darin beginnen nicht bei null, sodass an falschen Stellen abgespielt würde. Nichts wurde geändert. Holen Sie diese Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>companion::RequirementText</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 % watched, %2 % needed</source>
        <translation>%1 % angesehen, %2 % nötig</translation>
    </message>
    <message>
        <source>Watch this chapter</source>
        <translation>Dieses Kapitel ansehen</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflexion</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) written</source>
        <translation>
            <numerusform>%n Wort geschrieben</numerusform>
            <numerusform>%n Wörter geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 words written</source>
        <translation>%1 von %2 Wörtern geschrieben</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Write the reflection</source>
        <translation>Die Reflexion schreiben</translation>
    </message>
    <message>
        <source>Everything for the certificate is done.</source>
        <translation>Für die Bescheinigung ist alles getan.</translation>
    </message>
    <message>
        <source>%1 of %2 requirements are met.</source>
        <translation>%1 von %2 Voraussetzungen sind erfüllt.</translation>
    </message>
    <message>
        <source>Play what is missing</source>
        <translation>Fehlendes abspielen</translation>
    </message>
</context>
<context>
    <name>companion::RoomActs</name>
    <message>
        <source>Saved chats (*.txt);;All files (*)</source>
        <translation>Gespeicherte Chats (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with a question</source>
        <translation>
            <numerusform>%n davon mit einer Frage</numerusform>
            <numerusform>%n davon mit einer Frage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n direct message(s) left out</source>
        <translation>
            <numerusform>%n Direktnachricht weggelassen</numerusform>
            <numerusform>%n Direktnachrichten weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat stands under the timeline: %1, %2, %3.</source>
        <extracomment>messages, questions, direct messages left out</extracomment>
        <translation>Der Chat steht unter der Zeitleiste: %1, %2, %3.</translation>
    </message>
    <message>
        <source>The chat was taken away. %1 brings it back.</source>
        <translation>Der Chat wurde entfernt. %1 bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Bring them along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>The chat of this recording cannot be read now. %1</source>
        <translation>Der Chat dieser Aufzeichnung ist gerade nicht lesbar. %1</translation>
    </message>
    <message>
        <source>A chat lies with the files of this recording. It can stand under the timeline, without names and direct messages.</source>
        <translation>Bei den Dateien dieser Aufzeichnung liegt ein Chat. Er kann unter der Zeitleiste stehen, ohne Namen und Direktnachrichten.</translation>
    </message>
    <message>
        <source>Add the chat…</source>
        <translation>Chat hinzufügen …</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <extracomment>%1 is a list such as &quot;12 notes placed by their words, and 3 notes wait to be placed&quot;.</extracomment>
        <translation>%1. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Wartende zeigen</translation>
    </message>
    <message>
        <source>Notes of former recordings cannot be read now, so that some may be missing. %1</source>
        <translation>Notizen früherer Aufzeichnungen sind gerade nicht lesbar, sodass einige fehlen können. %1</translation>
    </message>
    <message>
        <source>Choose the saved chat of the session, or those of its parts</source>
        <translation>Wählen Sie den gespeicherten Chat der Sitzung oder die ihrer Teile</translation>
    </message>
    <message>
        <source>%1 Not read, and left out: %2.</source>
        <extracomment>One or more whole sentences; a list of file names.</extracomment>
        <translation>%1 Nicht gelesen und weggelassen: %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences or more.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 Some of it lies outside the recording. If it was saved in another time zone, and its times are moved by %2 h, all of it fits.</source>
        <extracomment>Whole sentences; hours such as &quot;+5:30&quot;.</extracomment>
        <translation>%1 Ein Teil liegt außerhalb der Aufzeichnung. Wurde er in einer anderen Zeitzone gespeichert, dann passt alles, wenn seine Zeiten um %2 h verschoben werden.</translation>
    </message>
    <message>
        <source>Move it by %1 h</source>
        <extracomment>Button; hours such as &quot;+5:30&quot;.</extracomment>
        <translation>Um %1 h verschieben</translation>
    </message>
    <message>
        <source>%1 It was saved in another time zone: its times were moved by %2 h.</source>
        <extracomment>Whole sentences; hours such as &quot;+5:30&quot;.</extracomment>
        <translation>%1 Er wurde in einer anderen Zeitzone gespeichert: Seine Zeiten wurden um %2 h verschoben.</translation>
    </message>
</context>
<context>
    <name>companion::RoomLane</name>
    <message>
        <source>Chat of the session</source>
        <translation>Chat der Sitzung</translation>
    </message>
    <message>
        <source>Left and Right go from message to message, Home and End to the first and last, Enter goes to its moment. The line runs from left to right in every language.</source>
        <translation>Links und Rechts gehen von Nachricht zu Nachricht, Pos1 und Ende zur ersten und letzten, Eingabe springt an ihre Stelle. Die Linie läuft in jeder Sprache von links nach rechts.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Message %1 of %2. %3</source>
        <extracomment>Place in the chat for screen readers, then the message itself.</extracomment>
        <translation>Nachricht %1 von %2. %3</translation>
    </message>
</context>
<context>
    <name>companion::RoomPane</name>
    <message>
        <source>Chat of the session</source>
        <translation>Chat der Sitzung</translation>
    </message>
    <message>
        <source>Times are those of the recording&apos;s files. If they are wrong, choose a message, go to its moment and say that it belongs there.</source>
        <translation>Die Zeiten stammen aus den Dateien der Aufzeichnung. Stimmen sie nicht, wählen Sie eine Nachricht, gehen Sie an ihre Stelle und geben Sie an, dass sie dorthin gehört.</translation>
    </message>
    <message>
        <source>The chat holds the time of day only. Choose a message, go to its moment in the recording and say that it belongs there.</source>
        <translation>Der Chat enthält nur die Uhrzeit. Wählen Sie eine Nachricht, gehen Sie an ihre Stelle in der Aufzeichnung und geben Sie an, dass sie dorthin gehört.</translation>
    </message>
    <message>
        <source>Aligned by one message. A second one, far from it, also corrects the pace.</source>
        <translation>Nach einer Nachricht ausgerichtet. Eine zweite, weit davon entfernt, berichtigt auch das Tempo.</translation>
    </message>
    <message>
        <source>Aligned by two messages.</source>
        <translation>Nach zwei Nachrichten ausgerichtet.</translation>
    </message>
    <message>
        <source>Nothing was changed: this does not fit the message that you placed before. Two messages must be at least a minute apart and in the order of the recording. Undo the other one if it was wrong.</source>
        <translation>Nichts wurde geändert: Das passt nicht zu der Nachricht, die Sie vorher gesetzt haben. Zwei Nachrichten müssen mindestens eine Minute auseinander und in der Reihenfolge der Aufzeichnung liegen. Machen Sie die andere rückgängig, falls sie falsch war.</translation>
    </message>
    <message>
        <source>It is not known when the later parts of this recording began. If it was stopped in between, messages from after the stop come too late. Choose one, go to its moment and say that it belongs there.</source>
        <translation>Es ist nicht bekannt, wann die späteren Teile dieser Aufzeichnung begannen. Wurde sie dazwischen angehalten, kommen Nachrichten von danach zu spät. Wählen Sie eine, gehen Sie an ihre Stelle und geben Sie an, dass sie dorthin gehört.</translation>
    </message>
</context>
<context>
    <name>companion::RoomRows</name>
    <message>
        <source>answers %1</source>
        <extracomment>Below a chat message: whom it answers.</extracomment>
        <translation>antwortet %1</translation>
    </message>
    <message>
        <source>before the recording</source>
        <translation>vor der Aufzeichnung</translation>
    </message>
    <message>
        <source>after the recording</source>
        <translation>nach der Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>companion::SessionChoice</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A session: date, time, how many parts its recording has.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>A session: date, time, topic, how many parts its recording has.</extracomment>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>Sessions in this folder</source>
        <translation>Sitzungen in diesem Ordner</translation>
    </message>
    <message>
        <source>Look at this session</source>
        <translation>Diese Sitzung ansehen</translation>
    </message>
    <message>
        <source>Which session?</source>
        <translation>Welche Sitzung?</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Andere wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The folder %1 holds the recordings of several sessions. Choose the one that you want here; the others stay where they are.</source>
        <translation>Der Ordner %1 enthält die Aufzeichnungen mehrerer Sitzungen. Wählen Sie die, die Sie hier möchten; die anderen bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>companion::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>For certificates, exactly as it stands in your register.</source>
        <translation>Für Bescheinigungen, genau wie er in Ihrem Register steht.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Open another course…</source>
        <translation>Anderen Kurs öffnen …</translation>
    </message>
</context>
<context>
    <name>companion::Shell</name>
    <message>
        <source>Your notes and evidence could not be opened</source>
        <translation>Ihre Notizen und Ihr Nachweis konnten nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This course could not be opened</source>
        <translation>Dieser Kurs konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Choose the folder of a course</source>
        <translation>Wählen Sie den Ordner eines Kurses</translation>
    </message>
</context>
<context>
    <name>companion::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a function or a key</source>
        <translation>Funktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Functions and their keys</source>
        <translation>Funktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>While the timeline has the keyboard</source>
        <translation>Solange die Zeitleiste die Tastatur hat</translation>
    </message>
    <message>
        <source>Back and on by five seconds</source>
        <translation>Fünf Sekunden zurück und vor</translation>
    </message>
    <message>
        <source>To the chapter before and after</source>
        <translation>Zum Kapitel davor und danach</translation>
    </message>
    <message>
        <source>Choose the mark before and after</source>
        <translation>Marke davor und danach wählen</translation>
    </message>
    <message>
        <source>Go to the chosen mark</source>
        <translation>Zur gewählten Marke gehen</translation>
    </message>
    <message>
        <source>Move the chosen end of the loop by a second</source>
        <translation>Gewähltes Ende der Schleife um eine Sekunde verschieben</translation>
    </message>
    <message>
        <source>Move the chosen end of the loop by a tenth of a second</source>
        <translation>Gewähltes Ende der Schleife um eine Zehntelsekunde verschieben</translation>
    </message>
</context>
<context>
    <name>companion::SideNotes</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Your notes stand here, each at its moment. Press N and write.</source>
        <translation>Hier stehen Ihre Notizen, jede bei ihrem Augenblick. Drücken Sie N und schreiben Sie.</translation>
    </message>
    <message>
        <source>Your notes are here once they are unlocked below.</source>
        <translation>Ihre Notizen stehen hier, sobald sie unten entsperrt sind.</translation>
    </message>
    <message>
        <source>Jump to its moment</source>
        <translation>Zu ihrem Augenblick springen</translation>
    </message>
    <message>
        <source>Open on the notes page</source>
        <translation>Auf der Notizenseite öffnen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern nehmen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
</context>
<context>
    <name>companion::SidePane</name>
    <message>
        <source>Side pane</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Marks</source>
        <extracomment>Tab with bookmarks and loops.</extracomment>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>Tab with the chat of the session.</extracomment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
</context>
<context>
    <name>companion::SpeedButton</name>
    <message>
        <source>Speed %1</source>
        <extracomment>Name of the speed button for screen readers.</extracomment>
        <translation>Geschwindigkeit %1</translation>
    </message>
    <message>
        <source>Speed %1, silences skipped, voices evened out</source>
        <translation>Geschwindigkeit %1, Stille wird übersprungen, Stimmen sind angeglichen</translation>
    </message>
    <message>
        <source>Speed %1, silences skipped</source>
        <translation>Geschwindigkeit %1, Stille wird übersprungen</translation>
    </message>
    <message>
        <source>Speed %1, voices evened out</source>
        <translation>Geschwindigkeit %1, Stimmen sind angeglichen</translation>
    </message>
    <message>
        <source>%1 ([ slower, ] faster); the voice keeps its pitch</source>
        <extracomment>Tooltip of the speed button; %1 is &quot;Speed 1.25×, silences skipped&quot;.</extracomment>
        <translation>%1 ([ langsamer, ] schneller); die Stimme behält ihre Tonhöhe</translation>
    </message>
</context>
<context>
    <name>companion::SpeedMenu</name>
    <message>
        <source>%1×</source>
        <extracomment>Speed of playback, such as 1.25×.</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed in twentieths</source>
        <translation>Geschwindigkeit in Zwanzigsteln</translation>
    </message>
    <message>
        <source>×</source>
        <extracomment>Sign after the playback speed, as in 1.25×.</extracomment>
        <translation>×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed from 0.5× to 2.5× in steps of 0.05</source>
        <translation>Geschwindigkeit von 0,5× bis 2,5× in Schritten von 0,05</translation>
    </message>
</context>
<context>
    <name>companion::StatusLabel</name>
    <message>
        <source>Writing…</source>
        <translation>Schreibt …</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Gesichert %1</translation>
    </message>
    <message>
        <source>Not kept. %1</source>
        <translation>Nicht gesichert. %1</translation>
    </message>
</context>
<context>
    <name>companion::ThinkingOffer</name>
    <message>
        <source>Is the voice to wait while you type? Two seconds after the last key it goes on. Settings change it.</source>
        <translation>Soll die Stimme warten, während Sie tippen? Zwei Sekunden nach der letzten Taste geht es weiter. Ändern können Sie das in den Einstellungen.</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>Warten lassen</translation>
    </message>
    <message>
        <source>Make it quiet</source>
        <translation>Leise stellen</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>companion::TimelineBar</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Position on the timeline for screen readers.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, chapter %3</source>
        <extracomment>Position on the timeline; %3 is number and title of the chapter.</extracomment>
        <translation>%1 von %2, Kapitel %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>The part of the recording that the zoomed timeline shows: from, to.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Left and Right move by five seconds, Page Up and Page Down by a chapter, Home and End to the ends. Control with Page Up and Page Down goes from mark to mark, Enter goes there; Alt with Left and Right moves an end of the loop. The line runs from left to right in every language.</source>
        <translation>Links und Rechts bewegen um fünf Sekunden, Bild auf und Bild ab um ein Kapitel, Pos1 und Ende an die Enden. Strg mit Bild auf und Bild ab geht von Marke zu Marke, die Eingabetaste springt dorthin; Alt mit Links und Rechts verschiebt ein Ende der Schleife. Die Leiste läuft in jeder Sprache von links nach rechts.</translation>
    </message>
</context>
<context>
    <name>companion::TimelineHover</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>companion::TranscriptModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>companion::TranscriptPane</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>This recording has no captions, so there is no transcript.</source>
        <translation>Diese Aufzeichnung hat keine Untertitel, also keine Mitschrift.</translation>
    </message>
    <message>
        <source>Search the transcript</source>
        <translation>Mitschrift durchsuchen</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the hits is shown: 3 of 17.</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>companion::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
</context>
<context>
    <name>companion::TransportBar</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More: smaller and larger steps, side pane</source>
        <translation>Mehr: kleinere und größere Schritte, Seitenleiste</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Position and length of the recording: 0:22:14 / 2:45:00.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What the button does, and its key in brackets.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>Lautstärke %1 %</translation>
    </message>
    <message>
        <source>No sound device is connected: the recording plays silently</source>
        <translation>Kein Tongerät ist angeschlossen: Die Aufzeichnung läuft stumm</translation>
    </message>
</context>
<context>
    <name>companion::UnlockPanel</name>
    <message>
        <source>Pa&amp;ssphrase</source>
        <translation>Passp&amp;hrase</translation>
    </message>
    <message>
        <source>T&amp;he same again</source>
        <translation>Dieselbe noch &amp;einmal</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>Wie&amp;derherstellungscode</translation>
    </message>
    <message>
        <source>Sh&amp;ow what I type</source>
        <translation>&amp;Zeigen, was ich tippe</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Ask the &amp;keyring again</source>
        <translation>Noch einmal den &amp;Schlüsselbund fragen</translation>
    </message>
    <message>
        <source>Set passphrase and op&amp;en</source>
        <translation>Passphrase &amp;festlegen und öffnen</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Unlock notes</source>
        <translation>Notizen entsperren</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Wiederherstellungscode benutzen</translation>
    </message>
    <message>
        <source>Use the keyring</source>
        <translation>Schlüsselbund benutzen</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Passphrase benutzen</translation>
    </message>
    <message>
        <source>That recovery code does not open these notes. They are safe. Check it against your copy.</source>
        <translation>Dieser Wiederherstellungscode öffnet diese Notizen nicht. Sie sind sicher. Vergleichen Sie ihn mit Ihrer Abschrift.</translation>
    </message>
    <message numerus="yes">
        <source>That is too short: at least %n character(s), please.</source>
        <translation>
            <numerusform>Das ist zu kurz: bitte mindestens %n Zeichen.</numerusform>
            <numerusform>Das ist zu kurz: bitte mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>Die beiden sind nicht gleich. Tippen Sie beide noch einmal.</translation>
    </message>
</context>
<context>
    <name>companion::UnlockText</name>
    <message>
        <source>Notes are locked</source>
        <translation>Notizen sind gesperrt</translation>
    </message>
    <message>
        <source>Your notes are sealed on this disk. Unlock them to read and write.</source>
        <translation>Ihre Notizen liegen verschlüsselt auf diesem Datenträger. Entsperren Sie sie, um zu lesen und zu schreiben.</translation>
    </message>
    <message>
        <source>Waiting for your keyring</source>
        <translation>Warten auf Ihren Schlüsselbund</translation>
    </message>
    <message>
        <source>The key to your notes lies in the system&apos;s keyring. If the system asks for a password, its window may stand behind this one. Your notes are safe.</source>
        <translation>Der Schlüssel zu Ihren Notizen liegt im Schlüsselbund des Systems. Fragt das System nach einem Passwort, steht dessen Fenster vielleicht hinter diesem. Ihre Notizen sind sicher.</translation>
    </message>
    <message>
        <source>Your notes are locked</source>
        <translation>Ihre Notizen sind gesperrt</translation>
    </message>
    <message>
        <source>The keyring did not give the key: it may be locked, its question may have been cancelled, or the entry may be missing. Your notes are safe and nothing was changed. Unlock the keyring and try again, or use your recovery code.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht herausgegeben: Er ist vielleicht gesperrt, seine Frage wurde abgebrochen, oder der Eintrag fehlt. Ihre Notizen sind sicher, und nichts wurde verändert. Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder benutzen Sie Ihren Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The keyring did not answer</source>
        <translation>Der Schlüsselbund hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The key to your notes lies in a keyring. This session has none, or its question was cancelled. Your notes are safe and nothing was changed. Try again, sign in to a session with your keyring, or use your recovery code.</source>
        <translation>Der Schlüssel zu Ihren Notizen liegt in einem Schlüsselbund. Diese Sitzung hat keinen, oder seine Frage wurde abgebrochen. Ihre Notizen sind sicher, und nichts wurde verändert. Versuchen Sie es noch einmal, melden Sie sich in einer Sitzung mit Ihrem Schlüsselbund an, oder benutzen Sie Ihren Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Choose a passphrase for your notes</source>
        <translation>Wählen Sie eine Passphrase für Ihre Notizen</translation>
    </message>
    <message numerus="yes">
        <source>No keyring guards the key: this session has none, or its question was cancelled. A passphrase can guard it instead. It is asked for at every start and nobody can reset it: choose at least %n character(s), and make a recovery code in Settings afterwards.</source>
        <translation>
            <numerusform>Kein Schlüsselbund hütet den Schlüssel: Diese Sitzung hat keinen, oder seine Frage wurde abgebrochen. Eine Passphrase kann ihn stattdessen hüten. Nach ihr wird bei jedem Start gefragt, und niemand kann sie zurücksetzen: Wählen Sie mindestens %n Zeichen, und erzeugen Sie danach in den Einstellungen einen Wiederherstellungscode.</numerusform>
            <numerusform>Kein Schlüsselbund hütet den Schlüssel: Diese Sitzung hat keinen, oder seine Frage wurde abgebrochen. Eine Passphrase kann ihn stattdessen hüten. Nach ihr wird bei jedem Start gefragt, und niemand kann sie zurücksetzen: Wählen Sie mindestens %n Zeichen, und erzeugen Sie danach in den Einstellungen einen Wiederherstellungscode.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock your notes</source>
        <translation>Entsperren Sie Ihre Notizen</translation>
    </message>
    <message>
        <source>Your notes are sealed with your passphrase.</source>
        <translation>Ihre Notizen sind mit Ihrer Passphrase verschlüsselt.</translation>
    </message>
    <message>
        <source>That did not open your notes. They are safe and nothing was changed. Check the spelling, the keyboard layout and Caps Lock.</source>
        <translation>Das hat Ihre Notizen nicht geöffnet. Sie sind sicher, und nichts wurde verändert. Prüfen Sie Schreibweise, Tastaturbelegung und Feststelltaste.</translation>
    </message>
    <message>
        <source>Opening your notes…</source>
        <translation>Ihre Notizen werden geöffnet …</translation>
    </message>
    <message>
        <source>This takes about a second, so that guessing takes very long.</source>
        <translation>Das dauert etwa eine Sekunde, damit Raten sehr lange dauert.</translation>
    </message>
    <message>
        <source>This key does not fit your notes</source>
        <translation>Dieser Schlüssel passt nicht zu Ihren Notizen</translation>
    </message>
    <message>
        <source>The keyring gave a key, and it does not open your notes: it is another key, or the data folder was altered. Nothing was changed, and nothing will be written over your notes. Restore the keyring or the data folder from a backup and try again.</source>
        <translation>Der Schlüsselbund hat einen Schlüssel herausgegeben, und der öffnet Ihre Notizen nicht: Es ist ein anderer Schlüssel, oder der Datenordner wurde verändert. Nichts wurde verändert, und nichts wird Ihre Notizen überschreiben. Stellen Sie den Schlüsselbund oder den Datenordner aus einer Sicherung wieder her und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your notes cannot be opened now</source>
        <translation>Ihre Notizen können jetzt nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The keyring gave a key, and it does not open your notes: it is another key, or the data folder was altered. Nothing was changed, and nothing will be written over your notes. Use your recovery code, or restore the keyring or the data folder from a backup and try again.</source>
        <translation>Der Schlüsselbund hat einen Schlüssel herausgegeben, und der öffnet Ihre Notizen nicht: Es ist ein anderer Schlüssel, oder der Datenordner wurde verändert. Nichts wurde verändert, und nichts wird Ihre Notizen überschreiben. Benutzen Sie Ihren Wiederherstellungscode, oder stellen Sie den Schlüsselbund oder den Datenordner aus einer Sicherung wieder her und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The key to your notes is damaged</source>
        <translation>Der Schlüssel zu Ihren Notizen ist beschädigt</translation>
    </message>
    <message>
        <source>The sealed key in the data folder is missing or was altered: no passphrase opens it. Nothing will be written over your notes. Use your recovery code, or restore the data folder from a backup and try again.</source>
        <translation>Der versiegelte Schlüssel im Datenordner fehlt oder wurde verändert: Keine Passphrase öffnet ihn. Nichts wird Ihre Notizen überschreiben. Benutzen Sie Ihren Wiederherstellungscode, oder stellen Sie den Datenordner aus einer Sicherung wieder her und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sealed key in the data folder is missing or was altered: no passphrase opens it. Nothing will be written over your notes. Restore the data folder from a backup and try again.</source>
        <translation>Der versiegelte Schlüssel im Datenordner fehlt oder wurde verändert: Keine Passphrase öffnet ihn. Nichts wird Ihre Notizen überschreiben. Stellen Sie den Datenordner aus einer Sicherung wieder her und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>companion::UseRecordingDialog</name>
    <message>
        <source>Use the provider&apos;s recording</source>
        <translation>Aufzeichnung des Anbieters verwenden</translation>
    </message>
    <message>
        <source>It takes the place of the narration that comes with this course. Your notes and what you watched stay with the recording they were made on, and you can go back at any time.</source>
        <translation>Sie tritt an die Stelle der Fassung, die dieser Kurs mitbringt. Ihre Notizen und was Sie angesehen haben bleiben bei der Aufzeichnung, zu der sie entstanden sind, und Sie können jederzeit zurück.</translation>
    </message>
    <message>
        <source>Drop a film or a Zoom folder here</source>
        <translation>Film oder Zoom-Ordner hier ablegen</translation>
    </message>
    <message>
        <source>MP4, MKV, MOV, M4A and WebM. Captions, a transcript and chapters that lie beside the file are found. Several files are the parts of one session.</source>
        <translation>MP4, MKV, MOV, M4A und WebM. Untertitel, Transkript und Kapitel neben der Datei werden gefunden. Mehrere Dateien sind die Teile einer Sitzung.</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose a &amp;Zoom folder…</source>
        <translation>&amp;Zoom-Ordner wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the recording, or its parts</source>
        <translation>Aufzeichnung oder ihre Teile wählen</translation>
    </message>
    <message>
        <source>Recordings (*.mp4 *.mkv *.mov *.m4a *.m4v *.webm);;All files (*)</source>
        <translation>Aufzeichnungen (*.mp4 *.mkv *.mov *.m4a *.m4v *.webm);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the folder of a recording</source>
        <translation>Ordner einer Aufzeichnung wählen</translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation>Fortschritt der Arbeit</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Andere wählen</translation>
    </message>
    <message>
        <source>Use this recording</source>
        <translation>Diese Aufzeichnung verwenden</translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>Es wird nachgesehen, was da ist …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress: two sizes, as in “120 MB of 1.2 GB”.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Copying “%1”…</source>
        <translation>„%1“ wird kopiert …</translation>
    </message>
    <message>
        <source>Reading “%1” once, so that it is known again…</source>
        <translation>„%1“ wird einmal gelesen, um wiedererkannt zu werden …</translation>
    </message>
</context>
<context>
    <name>companion::VideoView</name>
    <message>
        <source>Picture: %1</source>
        <extracomment>Name of the picture for screen readers: the title of the slide.</extracomment>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Picture of the recording</source>
        <translation>Bild der Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>companion::WaitingPanel</name>
    <message>
        <source>Notes that wait to be placed</source>
        <translation>Notizen, die auf ihren Platz warten</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Dort nachsehen</translation>
    </message>
    <message>
        <source>Goes to where the note may belong</source>
        <translation>Springt dorthin, wo die Notiz hingehören könnte</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) wait to be placed on this recording</source>
        <translation>
            <numerusform>%n Notiz wartet auf ihren Platz in dieser Aufzeichnung</numerusform>
            <numerusform>%n Notizen warten auf ihren Platz in dieser Aufzeichnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stay with a former recording</source>
        <translation>
            <numerusform>%n Notiz bleibt bei einer früheren Aufzeichnung</numerusform>
            <numerusform>%n Notizen bleiben bei einer früheren Aufzeichnung</numerusform>
        </translation>
    </message>
    <message>
        <source>Place at %1</source>
        <extracomment>Button: puts the chosen note at the player&apos;s moment.</extracomment>
        <translation>Bei %1 einsetzen</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>Wieder warten lassen</translation>
    </message>
    <message>
        <source>Leave it with its former recording</source>
        <translation>Bei der früheren Aufzeichnung lassen</translation>
    </message>
</context>
<context>
    <name>companion::WaitingRows</name>
    <message>
        <source>stays with its former recording</source>
        <translation>bleibt bei ihrer früheren Aufzeichnung</translation>
    </message>
    <message>
        <source>perhaps near %1</source>
        <translation>vielleicht bei %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>A waiting note for screen readers: kind, text, where it may belong.</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>companion::WatchPage</name>
    <message>
        <source>The picture is in the mini player.</source>
        <translation>Das Bild ist im Mini-Player.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>companion::WatchTroubles</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Captions cannot be read, and the recording is played without them. %1</source>
        <extracomment>%1 is one or more whole sentences on what is wrong.</extracomment>
        <translation>Untertitel können nicht gelesen werden, und die Aufzeichnung wird ohne sie abgespielt. %1</translation>
    </message>
</context>
<context>
    <name>companion::WindowTroubles</name>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
</context>
</TS>
