<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>companion::BroughtText</name>
    <message numerus="yes">
        <source>%n note(s) belong to a former recording of this course. They can come along to the same words in this one; what is not found waits in a list. Undo takes it back.</source>
        <translation>
            <numerusform>%n note belongs to a former recording of this course. It can come along to the same words in this one; what is not found waits in a list. Undo takes it back.</numerusform>
            <numerusform>%n notes belong to a former recording of this course. They can come along to the same words in this one; what is not found waits in a list. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) belong to a former recording of this course. They can come along to the same words in this one; what is not found stays there. Undo takes it back.</source>
        <translation>
            <numerusform>%n bookmark or loop belongs to a former recording of this course. It can come along to the same words in this one; what is not found stays there. Undo takes it back.</numerusform>
            <numerusform>%n bookmarks or loops belong to a former recording of this course. They can come along to the same words in this one; what is not found stays there. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s)</source>
        <translation>
            <numerusform>%n bookmark or loop</numerusform>
            <numerusform>%n bookmarks or loops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) placed by their words</source>
        <translation>
            <numerusform>%n note placed by its words</numerusform>
            <numerusform>%n notes placed by their words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) placed by their words</source>
        <translation>
            <numerusform>%n bookmark or loop placed by its words</numerusform>
            <numerusform>%n bookmarks or loops placed by their words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) wait to be placed</source>
        <translation>
            <numerusform>%n note waits to be placed</numerusform>
            <numerusform>%n notes wait to be placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Ends a list of names.</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) stay with the former recording, because their words were not found in this one: %1.</source>
        <translation>
            <numerusform>%n bookmark or loop stays with the former recording, because its words were not found in this one: %1.</numerusform>
            <numerusform>%n bookmarks or loops stay with the former recording, because their words were not found in this one: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::ChapterRow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::ChaptersModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>length of a chapter</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::CourseInfo</name>
    <message numerus="yes">
        <source>%1 of %n planned minute(s)</source>
        <translation>
            <numerusform>%1 of %n planned minute</numerusform>
            <numerusform>%1 of %n planned minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::GuideText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::LineUpCard</name>
    <message numerus="yes">
        <source>%n note(s) of %1</source>
        <translation>
            <numerusform>%n note of %1</numerusform>
            <numerusform>%n notes of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording was stopped and started again: it has %n parts, and each note is placed in its own. What you wrote during a stop goes to where the next part begins.</source>
        <translation>
            <numerusform>The recording was stopped and started again: it has %n part, and each note is placed in its own. What you wrote during a stop goes to where the next part begins.</numerusform>
            <numerusform>The recording was stopped and started again: it has %n parts, and each note is placed in its own. What you wrote during a stop goes to where the next part begins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording has %n parts, and its files do not tell when each of them began. If it was stopped in between, what you wrote after the stop comes too late; one of those notes and the player&apos;s moment line it up instead.</source>
        <translation>
            <numerusform>The recording has %n part, and its files do not tell when each of them began. If it was stopped in between, what you wrote after the stop comes too late; one of those notes and the player&apos;s moment line it up instead.</numerusform>
            <numerusform>The recording has %n parts, and its files do not tell when each of them began. If it was stopped in between, what you wrote after the stop comes too late; one of those notes and the player&apos;s moment line it up instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::LiveCard</name>
    <message numerus="yes">
        <source>%n note(s) of a live session wait for its recording</source>
        <translation>
            <numerusform>%n note of a live session waits for its recording</numerusform>
            <numerusform>%n notes of a live session wait for its recording</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::LiveClock</name>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Begins in %n day</numerusform>
            <numerusform>Begins in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::LivePage</name>
    <message numerus="yes">
        <source>%n note(s) now stand on the recording</source>
        <translation>
            <numerusform>%n note now stands on the recording</numerusform>
            <numerusform>%n notes now stand on the recording</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) lie outside of it</source>
        <translation>
            <numerusform>%n note lies outside of it</numerusform>
            <numerusform>%n notes lie outside of it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::MarksPane</name>
    <message numerus="yes">
        <source>%n bookmark(s) or loop(s) cannot be read: what is stored fails its check. They are kept as they are and never written over; a backup of the data folder may still hold them.</source>
        <translation>
            <numerusform>%n bookmark or loop cannot be read: what is stored fails its check. It is kept as it is and never written over; a backup of the data folder may still hold it.</numerusform>
            <numerusform>%n bookmarks or loops cannot be read: what is stored fails its check. They are kept as they are and never written over; a backup of the data folder may still hold them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::NoteExportDialog</name>
    <message numerus="yes">
        <source>Only the %n note(s) &amp;shown now</source>
        <translation>
            <numerusform>Only the %n note &amp;shown now</numerusform>
            <numerusform>Only the %n notes &amp;shown now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ll %n note(s)</source>
        <translation>
            <numerusform>A&amp;ll %n note</numerusform>
            <numerusform>A&amp;ll %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::NoteExporter</name>
    <message numerus="yes">
        <source>%n note(s) exported to %1. The file is not sealed.</source>
        <translation>
            <numerusform>%n note exported to %1. The file is not sealed.</numerusform>
            <numerusform>%n notes exported to %1. The file is not sealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::NoteRows</name>
    <message numerus="yes">
        <source>%1: %n note(s)</source>
        <translation>
            <numerusform>%1: %n note</numerusform>
            <numerusform>%1: %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::NotesPage</name>
    <message numerus="yes">
        <source>%n note(s) cannot be read: what is stored fails its check. They are kept as they are and never written over; a backup of the data folder may still hold them.</source>
        <translation>
            <numerusform>%n note cannot be read: what is stored fails its check. It is kept as it is and never written over; a backup of the data folder may still hold it.</numerusform>
            <numerusform>%n notes cannot be read: what is stored fails its check. They are kept as they are and never written over; a backup of the data folder may still hold them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::ReadPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::RecordingSummary</name>
    <message numerus="yes">
        <source>%n parts, joined in this order: %1 (%2)</source>
        <extracomment>%1 is a list of file names, %2 a size.</extracomment>
        <translation>
            <numerusform>%n part: %1 (%2)</numerusform>
            <numerusform>%n parts, joined in this order: %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::ReflectPage</name>
    <message numerus="yes">
        <source>One text about what this course changes in your work. It stays on this machine; the certificate says only that it was written. %n word(s) are needed.</source>
        <translation>
            <numerusform>One text about what this course changes in your work. It stays on this machine; the certificate says only that it was written. %n word is needed.</numerusform>
            <numerusform>One text about what this course changes in your work. It stays on this machine; the certificate says only that it was written. %n words are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::RequirementText</name>
    <message numerus="yes">
        <source>%n word(s) written</source>
        <translation>
            <numerusform>%n word written</numerusform>
            <numerusform>%n words written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::RoomActs</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with a question</source>
        <translation>
            <numerusform>%n of them with a question</numerusform>
            <numerusform>%n of them with a question</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n direct message(s) left out</source>
        <translation>
            <numerusform>%n direct message left out</numerusform>
            <numerusform>%n direct messages left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::RoomLane</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::SessionChoice</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::UnlockPanel</name>
    <message numerus="yes">
        <source>That is too short: at least %n character(s), please.</source>
        <translation>
            <numerusform>That is too short: at least %n character, please.</numerusform>
            <numerusform>That is too short: at least %n characters, please.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::UnlockText</name>
    <message numerus="yes">
        <source>No keyring guards the key: this session has none, or its question was cancelled. A passphrase can guard it instead. It is asked for at every start and nobody can reset it: choose at least %n character(s), and make a recovery code in Settings afterwards.</source>
        <translation>
            <numerusform>No keyring guards the key: this session has none, or its question was cancelled. A passphrase can guard it instead. It is asked for at every start and nobody can reset it: choose at least %n character, and make a recovery code in Settings afterwards.</numerusform>
            <numerusform>No keyring guards the key: this session has none, or its question was cancelled. A passphrase can guard it instead. It is asked for at every start and nobody can reset it: choose at least %n characters, and make a recovery code in Settings afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>companion::WaitingPanel</name>
    <message numerus="yes">
        <source>%n note(s) wait to be placed on this recording</source>
        <translation>
            <numerusform>%n note waits to be placed on this recording</numerusform>
            <numerusform>%n notes wait to be placed on this recording</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stay with a former recording</source>
        <translation>
            <numerusform>%n note stays with a former recording</numerusform>
            <numerusform>%n notes stay with a former recording</numerusform>
        </translation>
    </message>
</context>
</TS>
