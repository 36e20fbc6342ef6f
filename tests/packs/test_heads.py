"""The head of a paper: the council, the committee, the day, the hour and the place."""

import pytest

from clerk_app.packs.found import Certainty
from tests.packs.head_text import read

GAP = "      "


HEADS = {
    "a row": (
        [
            "Overton County Council",
            "Growth Scrutiny Committee",
            "10:15      Thursday, 11 April 2019      Room 1, County Hall",
        ],
        ("Overton County Council", "Growth Scrutiny Committee", "2019-04-11", "10:15", "Room 1, County Hall"),
    ),
    "labels": (
        [
            "OVERTON BOROUGH COUNCIL",
            "PLANNING COMMITTEE",
            "Date: Tuesday 26 January 2016",
            "Time: 6.30 pm",
            "Venue: Town Hall",
        ],
        ("Overton Borough Council", "Planning Committee", "2016-01-26", "18:30", "Town Hall"),
    ),
    "a summons": (
        [
            "OVERTON PARISH COUNCIL",
            "You are summoned to a meeting of the above Council",
            "on Monday 15th May 2017 at 7.15pm",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2017-05-15", "19:15", None),
    ),
    "a letter": (
        [
            "6th March, 2014.",
            "To: Each Member of Overton City and County",
            "Council",
            "You are asked to come to a Meeting of Overton City and County Council to take place in the",
            "Council Chamber, Main Street, on Tuesday, 11th March, 2014, at 4.00 p.m. The",
            "business is set out below.",
        ],
        (
            "Overton City and County Council",
            "Overton City and County Council",
            "2014-03-11",
            "16:00",
            "Council Chamber, Main Street",
        ),
    ),
    "a committee of a council named before it": (
        [
            "Please note that a meeting of Overton County Council Joint Policing Committee is to be held",
            "in the Annexe, Low Street, on Thursday, 9th June, 2016 at 2.15 p.m.",
        ],
        ("Overton County Council", "Joint Policing Committee", "2016-06-09", "14:15", "Annexe, Low Street"),
    ),
    "lines below one another": (
        [
            "OVERTON PARISH COUNCIL",
            "A MEETING WILL BE HELD ON WEDNESDAY,",
            "10th July 2019 @ 7.45pm",
            "OVERTON VILLAGE HALL",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2019-07-10", "19:45", "Overton Village Hall"),
    ),
    "a web page": (
        [
            "Agenda",
            "Planning Committee - Wednesday, 18th May, 2022 2.30 pm",
            "Venue: New Chamber - Town Hall. View directions",
        ],
        (None, "Planning Committee", "2022-05-18", "14:30", "New Chamber - Town Hall"),
    ),
    "a committee with commas in its name, by video": (
        [
            "Overton Council",
            "4 August 2021",
            "A meeting of the PLANNING, ROADS AND LICENSING COMMITTEE will be held BY MICROSOFT TEAMS on",
            "WEDNESDAY, 18 AUGUST 2021 at 11:00 AM, which you are requested to attend.",
        ],
        ("Overton Council", "Planning, Roads and Licensing Committee", "2021-08-18", "11:00", "Microsoft Teams"),
    ),
    "two councils": (
        [
            "OVERTON DISTRICT COUNCIL and VALE OF UPTON DISTRICT COUNCIL",
            "JOINT WASTE COMMITTEE",
            "Friday 27 September 2013 at 2.00pm",
        ],
        (
            "Overton District Council and Vale of Upton District Council",
            "Joint Waste Committee",
            "2013-09-27",
            "14:00",
            None,
        ),
    ),
    "two languages": (
        [
            "CYNGOR SIR OVERTON      OVERTON COUNTY COUNCIL",
            "PWYLLGOR TRWYDDEDU      LICENSING COMMITTEE",
            "Thursday, 2 February 2017 at 10.00 am",
        ],
        ("Overton County Council", "Licensing Committee", "2017-02-02", "10:00", None),
    ),
    "electors": (
        ["OVERTON PARISH COUNCIL", "Annual Parish Meeting in the Parish Rooms", "on Thursday, 17th May 2018 at 7.45pm"],
        ("Overton Parish Council", "Annual Parish Meeting", "2018-05-17", "19:45", "Parish Rooms"),
    ),
    "an annual meeting of the council": (
        [
            "OVERTON PARISH COUNCIL",
            "You are summoned to the Annual Meeting of the Parish Council on 13 May 2019 at 7 pm in the Institute",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2019-05-13", "19:00", "Institute"),
    ),
    "a full council": (
        ["OVERTON TOWN COUNCIL", "MEETING OF THE FULL COUNCIL", "on Monday, 17th June, 2019 commencing at 7.00 p.m."],
        ("Overton Town Council", "Full Council", "2019-06-17", "19:00", None),
    ),
    "only a meeting on line": (
        [
            "OVERTON PARISH COUNCIL",
            "A MEETING WILL BE HELD ON MONDAY, 8th MARCH 2021",
            "7.45pm    This is a Zoom Meeting",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2021-03-08", "19:45", None),
    ),
    "a trust": (
        [
            "Overton Hospitals NHS Foundation Trust",
            "Board of Directors – Meeting in Public",
            "Thursday 27 July 2017, 9:30am – 12:30pm",
        ],
        ("Overton Hospitals NHS Foundation Trust", "Board of Directors", "2017-07-27", "09:30", None),
    ),
    "a pre-meeting and a publication day": (
        [
            "Overton Borough Council",
            "Audit Committee",
            "Published: Monday, 4 November 2019",
            "There will be a private pre-meeting for members at 6.15pm in Room 6.",
            "The meeting will be held on Tuesday, 12 November 2019 at 7.00 pm in the Mowbray Suite",
        ],
        ("Overton Borough Council", "Audit Committee", "2019-11-12", "19:00", "Mowbray Suite"),
    ),
    "a letter's own date": (
        [
            "OVERTON BOROUGH COUNCIL",
            "Tuesday, 3 March 2020",
            "To: All Members of the Council",
            "Monday 9 March 2020 at 7pm",
            "Council Chamber, Civic Centre",
        ],
        ("Overton Borough Council", "Overton Borough Council", "2020-03-09", "19:00", "Council Chamber, Civic Centre"),
    ),
    "a deadline and a briefing": (
        [
            "Overton District Council",
            "Planning Committee",
            "at 6.00 pm on Wednesday 4 September 2019",
            "in the Council Chamber, Foster Avenue",
            "The deadline for registering to speak is 12 noon on Monday 2 September 2019.",
            "Members are invited to a briefing at 5.15pm in Room 2.",
        ],
        ("Overton District Council", "Planning Committee", "2019-09-04", "18:00", "Council Chamber, Foster Avenue"),
    ),
    "a signature with its date": (
        [
            "OVERTON PARISH COUNCIL",
            "A MEETING OF OVERTON PARISH COUNCIL IS TO BE HELD in the Cedar Centre on 2nd March 2023, at 7.30PM",
            "EVE WHITE, CLERK TO THE COUNCIL DATE 24th February, 2023",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2023-03-02", "19:30", "Cedar Centre"),
    ),
    "a place between day and time": (
        [
            "Overton-on-Sea Parish Council",
            "A meeting will be held on Wednesday 12th June 2019 in the Reading Room, Church Lane at 7.15 p.m.",
        ],
        (
            "Overton-on-Sea Parish Council",
            "Overton-on-Sea Parish Council",
            "2019-06-12",
            "19:15",
            "Reading Room, Church Lane",
        ),
    ),
    "a borough without the word council": (
        ["LONDON BOROUGH OF OVERTON", "CABINET", "TUESDAY 12 MARCH 2019 AT 7.00 PM", "TOWN HALL, JUDD STREET"],
        ("London Borough of Overton", "Cabinet", "2019-03-12", "19:00", "Town Hall, Judd Street"),
    ),
    "an authority whose name has a park in it": (
        [
            "OVERTON NATIONAL PARK AUTHORITY",
            "PLANNING COMMITTEE",
            "Date: Friday 5 June 2020",
            "Time: 10.00 am",
            "Venue: Webex Virtual Meeting",
        ],
        ("Overton National Park Authority", "Planning Committee", "2020-06-05", "10:00", "Webex Virtual Meeting"),
    ),
    "labels in one line": (
        [
            "Overton Police and Crime Panel",
            "hosted by Overton County Council",
            "Date: 4 February 2022 Time: 10.30am Place: Committee Room 1, County Hall",
        ],
        (
            "Overton Police and Crime Panel",
            "Overton Police and Crime Panel",
            "2022-02-04",
            "10:30",
            "Committee Room 1, County Hall",
        ),
    ),
    "a sentence in place of a place": (
        ["Overton Council", "Date: Monday, 25 May 2020", "Time: 18:30", "Venue: This meeting will be held virtually"],
        ("Overton Council", "Overton Council", "2020-05-25", "18:30", "This meeting will be held virtually"),
    ),
    "adjourned from another day": (
        [
            "OVERTON COUNCIL",
            "Notice of a meeting of the Council at 7.00 pm on Tuesday 14 May 2019, adjourned from 7 May 2019",
        ],
        ("Overton Council", "Overton Council", "2019-05-14", "19:00", None),
    ),
    "a name over two lines": (
        ["Overton Council", "People and Families Policy and Scrutiny", "Committee", "4 March 2020 at 10.00 am"],
        ("Overton Council", "People and Families Policy and Scrutiny Committee", "2020-03-04", "10:00", None),
    ),
    "a name over two lines that ends in and": (
        ["Overton Council", "Corporate Policy and", "Scrutiny Committee", "4 March 2020 at 10.00 am"],
        ("Overton Council", "Corporate Policy and Scrutiny Committee", "2020-03-04", "10:00", None),
    ),
    "a name over two lines behind the council's": (
        ["Overton Council People and Families Scrutiny", "Committee", "4 March 2020 at 10.00 am"],
        ("Overton Council", "People and Families Scrutiny Committee", "2020-03-04", "10:00", None),
    ),
    "an authority of a park": (
        ["Special Authority Agenda", "Meeting: Special National Park Authority Meeting", "4 March 2020 at 10.00 am"],
        (None, "National Park Authority", "2020-03-04", "10:00", None),
    ),
    "an authority on line": (
        ["National Park Authority", "Meeting Date : 05/08/2020", "Virtual Meeting, 10am"],
        (None, "National Park Authority", "2020-08-05", "10:00", "Virtual Meeting"),
    ),
    "an authority alone": (
        ["Authority Meeting 2 Aug 2012", "Location: Corn Hall, Overton", "Date and time: 2 August 2012 2:00 PM"],
        (None, "Authority", "2012-08-02", "14:00", "Corn Hall, Overton"),
    ),
    "an authority named in full": (
        ["Overton Fire Authority", "Fire Authority Meeting", "Date: Thursday 31 May 2012 at 12.30 pm"],
        ("Overton Fire Authority", "Overton Fire Authority", "2012-05-31", "12:30", None),
    ),
    "a page that was posted on a day": (
        [
            "Agenda for Town Council Meeting-10th December 2019",
            "Posted on 5th December, 2019 in Agendas – Town Council",
            "A meeting of Overton Town Council takes place on Tuesday, 10 December 2019 in the Chamber, North Street",
        ],
        ("Overton Town Council", "Overton Town Council", "2019-12-10", None, "Chamber, North Street"),
    ),
    "a forum before the meeting, and no space behind a full stop": (
        [
            "Members of Overton Parish Council are summoned to the Extraordinary Meeting on Monday 13th June 2022",
            "at 7.00 pm at the Village Hall.Members of the public are invited.",
            "Public Forum",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2022-06-13", "19:00", "Village Hall"),
    ),
    "a town of a saint": (
        ["ST. OVERTON TOWN COUNCIL", "Monday 12 May 2014 at 7.00pm", "ROOM 2, ST MARY'S HALL, OV1 2AB"],
        (
            "St. Overton Town Council",
            "St. Overton Town Council",
            "2014-05-12",
            "19:00",
            "Room 2, St Mary's Hall, OV1 2AB",
        ),
    ),
    "a cancelled meeting on a web page": (
        ["Please note: this meeting has been cancelled., Overview and Scrutiny - Thursday, 26th March, 2020 6.30 pm"],
        (None, "Overview and Scrutiny", "2020-03-26", "18:30", None),
    ),
    "a council of a county in one line with its place": (
        ["County Council Monthly Meeting - Town Hall Theatre - Monday, 30th March 2020 at 10:00am"],
        (None, "County Council", "2020-03-30", "10:00", "Town Hall Theatre"),
    ),
    "a partnership of a council that is named as its member's": (
        [
            "OVERTON HEALTH AND SOCIAL CARE PARTNERSHIP BOARD",
            "Monday 4 July 2022 at 2.00 pm",
            "Chief Executive – Overton Council",
        ],
        (
            "Overton Health and Social Care Partnership Board",
            "Overton Health and Social Care Partnership Board",
            "2022-07-04",
            "14:00",
            None,
        ),
    ),
    "whatever meets before a dash and the day": (
        ["Agenda and minutes", "Lower Overton Community Meeting - Monday, 4 May 2020 6:30 pm"],
        (None, "Lower Overton Community Meeting", "2020-05-04", "18:30", None),
    ),
    "a council that meets before a dash and the day": (
        ["Annual, Council - Thursday 14 May 2020 7.30 pm"],
        (None, "Annual, Council", "2020-05-14", "19:30", None),
    ),
    "an assembly of a parish in the title of a notice": (
        [
            "Overton Parish Council",
            "NOTICE OF THE ANNUAL PARISH MEETING",
            "at Overton School on Thursday 20th April 2017",
        ],
        ("Overton Parish Council", "Annual Parish Meeting", "2017-04-20", None, "Overton School"),
    ),
    "a council named behind its kind": (
        ["A Meeting of the Town Council of Overton-on-Sea will be held in the Old Barn on TUESDAY 8TH NOVEMBER 2016"],
        ("Town Council of Overton-on-Sea", "Town Council of Overton-on-Sea", "2016-11-08", None, "Old Barn"),
    ),
    "a hall that is called assembly": (
        [
            "Overton Borough Council",
            "You are summoned to the Annual Meeting of the Council of the Borough of Overton to be held in the",
            "Assembly Hall, High Street at 7.00 pm on Wednesday 22 May 2019",
        ],
        ("Overton Borough Council", "Overton Borough Council", "2019-05-22", "19:00", "Assembly Hall, High Street"),
    ),
    "a meeting on line in a line of its own": (
        [
            "Trees Panel",
            "10.00am, Thursday, 28th January 2021",
            "Virtual Meeting - via Microsoft Teams",
            "It is webcast",
        ],
        (None, "Trees Panel", "2021-01-28", "10:00", "Virtual Meeting - via Microsoft Teams"),
    ),
    "a hybrid meeting in a room": (
        ["Trees Panel", "10.00am, Thursday, 28th January 2021", "Hybrid Meeting", "Corn Hall, High Street"],
        (None, "Trees Panel", "2021-01-28", "10:00", "Corn Hall, High Street"),
    ),
    "hour and place in one line": (
        ["PARISH COUNCIL MEETING", "TUESDAY 1st MARCH 2022", "7.30 pm – VILLAGE HALL COMMITTEE ROOM"],
        (None, "Parish Council", "2022-03-01", "19:30", "Village Hall Committee Room"),
    ),
    "a letter before the summons": (
        [
            "Overton Borough Council",
            "21 June 2019",
            "To: Members of the Licensing Committee",
            "You are requested to attend a meeting of the LICENSING COMMITTEE to be held in the Committee Suite,",
            "Civic Centre, Overton on Monday, 1 July 2019 commencing at 6.30pm.",
        ],
        (
            "Overton Borough Council",
            "Licensing Committee",
            "2019-07-01",
            "18:30",
            "Committee Suite, Civic Centre, Overton",
        ),
    ),
    "figures alone behind their label": (
        ["OVERTON COMMUNITY COUNCIL", "Meeting: Monday 6/9/21", "Time: 1900", "Place: Village Hall"],
        ("Overton Community Council", "Overton Community Council", "2021-09-06", "19:00", "Village Hall"),
    ),
    "a day alone above its hour and near the clerk": (
        [
            "Overton Parish Council",
            "12th November 2018",
            "7:45pm - Overton Village Hall",
            "Clerk: Mrs A Brown, Mill Lane",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2018-11-12", "19:45", "Overton Village Hall"),
    ),
    "sentences in capitals": (
        [
            "OVERTON PARISH COUNCIL",
            "IF ANYONE WISHES TO ADDRESS THE COUNCIL OR TO RAISE THE WORK OF THE COUNCIL THEY MAY DO SO",
            "A MEETING OF THE ABOVE COUNCIL WILL BE HELD IN THE CORN HALL ON MONDAY 4 MAY 2020",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2020-05-04", None, "Corn Hall"),
    ),
    "the committee above": (
        ["OVERTON TOWN COUNCIL", "TREES COMMITTEE", "MEETING OF THE ABOVE COMMITTEE ON MONDAY 4 MAY 2020"],
        ("Overton Town Council", "Trees Committee", "2020-05-04", None, None),
    ),
    "prose that speaks of committees": (
        [
            "Overton Council",
            "Note: all that is said here does not hold for Trees Working Groups",
            "Fire and Flood Panel Meetings) (Overton) Regulations",
            "A meeting of the Council will be held on Monday 4 May 2020",
        ],
        ("Overton Council", "Overton Council", "2020-05-04", None, None),
    ),
    "a conservation board": (
        ["Overton Hills Conservation Board", "Planning Committee      4 March 2020"],
        ("Overton Hills Conservation Board", "Planning Committee", "2020-03-04", None, None),
    ),
    "commissioners of a harbour": (
        ["OVERTON HARBOUR IMPROVEMENT COMMISSIONERS", "AGENDA – Thursday, 4 March 2020, 7.00 pm, Overton Sailing Club"],
        (
            "Overton Harbour Improvement Commissioners",
            "Overton Harbour Improvement Commissioners",
            "2020-03-04",
            "19:00",
            "Overton Sailing Club",
        ),
    ),
    "a bracket within a name": (
        [
            "OVERTON (WITHOUT) PARISH COUNCIL",
            "Notice is given of a meeting of Overton (Without) Parish Council on 4 May 2020",
        ],
        ("Overton (Without) Parish Council", "Overton (Without) Parish Council", "2020-05-04", None, None),
    ),
    "a joint board of a council": (
        [
            "Overton Integration Joint Board",
            "A meeting of the Overton Integration Joint Board of Overton Council will be held on 4 May 2020",
        ],
        ("Overton Integration Joint Board", "Overton Integration Joint Board", "2020-05-04", None, None),
    ),
    "a name that is spaced out": (
        ["OVERTON  ON  SEA  PARISH  COUNCIL", "Monday 4 May 2020 at 7pm"],
        ("Overton on Sea Parish Council", "Overton on Sea Parish Council", "2020-05-04", "19:00", None),
    ),
    "a council of several places": (
        ["Overton, Upper Mill and Lowcote Parish Council", "Monday 4 May 2020 at 7pm"],
        (
            "Overton, Upper Mill and Lowcote Parish Council",
            "Overton, Upper Mill and Lowcote Parish Council",
            "2020-05-04",
            "19:00",
            None,
        ),
    ),
    "signed by an officer of the council": (
        ["Planning Committee", "Monday 4 May 2020 at 7pm", "Chief Executive, Mill & Overton Borough Council"],
        ("Mill & Overton Borough Council", "Planning Committee", "2020-05-04", "19:00", None),
    ),
    "hosted by a council": (
        ["Parks Partnership", "Hosted by Overton Council", "Monday 4 May 2020 at 7pm"],
        (None, "Parks Partnership", "2020-05-04", "19:00", None),
    ),
    "an authority of the sea": (
        ["Upper Inshore Fisheries and Conservation Authority", "A meeting is held on Monday 4 May 2020 at 7pm"],
        (
            "Upper Inshore Fisheries and Conservation Authority",
            "Upper Inshore Fisheries and Conservation Authority",
            "2020-05-04",
            "19:00",
            None,
        ),
    ),
    "the annual meeting of an authority": (
        ["Annual Meeting of the Authority. All are welcome to it.", "11:00 on 18th June 2020"],
        (None, "Authority", "2020-06-18", "11:00", None),
    ),
    "the day before the committee": (
        ["11 July 2023 Garden Allotments Committee", "Notice of a meeting on 11 July 2023 at 7pm"],
        (None, "Garden Allotments Committee", "2023-07-11", "19:00", None),
    ),
    "what meets has no word for it": (
        ["Parks Agenda: Monday 4th May 2020 7:00pm"],
        (None, "Parks", "2020-05-04", "19:00", None),
    ),
    "initials of what meets": (
        ["OPQ open meeting agenda: 4 May 2020", "To be held at 10.30am"],
        (None, "OPQ", "2020-05-04", "10:30", None),
    ),
    "a committee of a council in capitals": (
        ["MEETING OF THE TREES COMMITTEE OF UPPER OVERTON PARISH COUNCIL", "To be held at 7pm on 4 May 2020"],
        ("Upper Overton Parish Council", "Trees Committee", "2020-05-04", "19:00", None),
    ),
    "two languages in one name": (
        ["Cyngor Tref Overton Town Council", "4 May 2020 at 7pm"],
        ("Overton Town Council", "Overton Town Council", "2020-05-04", "19:00", None),
    ),
    "whatever meets behind a label": (
        ["Meeting: Leader Decision Session", "Date: 4 May 2020", "Time: 7pm"],
        (None, "Leader Decision Session", "2020-05-04", "19:00", None),
    ),
    "another day for the electors": (
        [
            "Overton Parish Council",
            "The Annual Parish Meeting on Monday 15 May 2023 is in the Church Hall.",
            "The Parish Council will meet on Tuesday 4 April 2023 in the Village Hall at 7pm.",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2023-04-04", "19:00", "Village Hall"),
    ),
    "a meeting held somewhere": (
        ["National Advisory Committee on Trees meeting held at Elm House", "4 May 2020 at 7pm"],
        (None, "National Advisory Committee on Trees", "2020-05-04", "19:00", "Elm House"),
    ),
    "an hour to come and one to begin": (
        ["Overton Town Council", "4 April 2023, 6:30 for 7pm, The Old Library"],
        ("Overton Town Council", "Overton Town Council", "2023-04-04", "19:00", "The Old Library"),
    ),
    "summoned to the meeting of a committee": (
        ["Overton Parish Council Agenda", "You are summoned to the Trees Committee meeting on 4 May 2020 at 7pm"],
        ("Overton Parish Council", "Trees Committee", "2020-05-04", "19:00", None),
    ),
    "behind the meeting of a committee": (
        ["Overton Parish Council", "The Council meets after the Trees Committee meeting on 4 May 2020"],
        ("Overton Parish Council", "Overton Parish Council", "2020-05-04", None, None),
    ),
    "general purposes over two lines": (
        ["OVERTON CUM MILL PARISH COUNCIL", "POLICY, FINANCE AND GENERAL", "PURPOSES COMMITTEE", "4 May 2020 at 7pm"],
        (
            "Overton cum Mill Parish Council",
            "Policy, Finance and General Purposes Committee",
            "2020-05-04",
            "19:00",
            None,
        ),
    ),
    "a meeting with its number": (
        ["Overton Council", "Allotments Committee Meeting No. 3", "4 May 2020 at 7pm"],
        ("Overton Council", "Allotments Committee", "2020-05-04", "19:00", None),
    ),
    "a committee in two languages": (
        ["Overton County Council", "Pwyllgor Cynllunio / Planning Committee", "4 May 2020 at 7pm"],
        ("Overton County Council", "Planning Committee", "2020-05-04", "19:00", None),
    ),
    "an agenda of nobody": (
        ["Draft Public Agenda: 4 May 2020", "To be held at 10.30am"],
        (None, None, "2020-05-04", "10:30", None),
    ),
    "what a council meets for": (
        ["Council Meeting (Budget & Tax Setting)", "Date: 4 May 2020", "Time: 10.30 am"],
        (None, "Council", "2020-05-04", "10:30", None),
    ),
    "minutes of the council": (
        ["4 May 2020 at 10.30am", "To receive the Minutes of the meeting of the City Council held on 3 March 2020."],
        (None, None, "2020-05-04", "10:30", None),
    ),
    "a site that does not say what meets": (
        ["Overton Council", "Agenda", "Venue: Town Hall", "Contact: Ann Ash Tel: 01632 960378"],
        ("Overton Council", None, None, None, "Town Hall"),
    ),
    "a council only as where the room is": (
        ["Monday 4 May 2020", "It takes place in the Chamber, Overton Council, Main Street, at 7.15pm."],
        ("Overton Council", None, "2020-05-04", "19:15", "Chamber, Overton Council, Main Street"),
    ),
    "a court": (
        ["Agenda for the meeting of the Court held on Monday, 4 May 2020 at 3.00 pm"],
        (None, "Court", "2020-05-04", "15:00", None),
    ),
    "a page of a file": (
        ["Item 3 - Finance November 23rd 2019 - Minutes", "Parks Committee", "Monday 4 May 2020 at 3.00 pm"],
        (None, "Parks Committee", "2020-05-04", "15:00", None),
    ),
    "remote contact": (
        ["Overton Council", "Councillors are summoned to a meeting via remote contact on Monday 4 May 2020 at 7pm."],
        ("Overton Council", "Overton Council", "2020-05-04", "19:00", None),
    ),
    "the hour before the day, below other minutes": (
        ["Overton Council", "View the minutes for this meeting", "11:00 on 18th June 2020"],
        ("Overton Council", "Overton Council", "2020-06-18", "11:00", None),
    ),
    "electors called over two lines": (
        [
            "OVERTON PARISH COUNCIL",
            "I HEREBY GIVE YOU NOTICE THAT the Annual Parish Meeting will be held in Room One, Parish Hall,",
            "Low Street, Overton, on Wednesday 2 June 2010 at 7.00 pm, when the following items",
            "will be discussed:-",
        ],
        (
            "Overton Parish Council",
            "Annual Parish Meeting",
            "2010-06-02",
            "19:00",
            "Room One, Parish Hall, Low Street, Overton",
        ),
    ),
    "a reference before the name": (
        [
            "Councillors are summoned to a meeting OPC/AB/168 of Overton Parish Council to be held on",
            "Tuesday 28th June 2022",
            "and will take place in the village hall beginning at 19.00hrs.",
        ],
        ("Overton Parish Council", "Overton Parish Council", "2022-06-28", "19:00", "village hall"),
    ),
    "a number before the name": (
        ["Meeting No 2021-14 of Overton Parish Council", "Tuesday 28th June 2022 at 7pm"],
        ("Overton Parish Council", "Overton Parish Council", "2022-06-28", "19:00", None),
    ),
    "nothing": (
        ["Standing Agenda"],
        (None, None, None, None, None),
    ),
    "a meeting that was moved": (
        [
            "Agenda",
            "to the 20 October 2021 at 6.30pm, Council - Wednesday, 15th September, 2021 7.00 pm, POSTPONED",
            "Venue: Old Mill",
        ],
        (None, "Council", "2021-09-15", "19:00", "Old Mill"),
    ),
    "a remark before the committee": (
        ["Re-arranged from 24 June 2021., Parks Committee - Tuesday, 13th July, 2021 6.30 pm", "Venue: Old Mill"],
        (None, "Parks Committee", "2021-07-13", "18:30", "Old Mill"),
    ),
    "a remark behind the committee": (
        [
            "Executive - for meetings after 02/06/11, please see 'Mayor & Executive' - Monday, 22 October 2007 1:00 pm",
            "Venue: Old Mill",
        ],
        (None, "Executive", "2007-10-22", "13:00", "Old Mill"),
    ),
    "a committee that has another name now": (
        ["Parks Panel - now the Rivers Board - Monday, 22 October 2007 1:00 pm", "Venue: Old Mill"],
        (None, "Parks Panel", "2007-10-22", "13:00", "Old Mill"),
    ),
    "a picture's words above": (
        [
            "Upton District and Overton Borough Councils' logo",
            "",
            "Meeting documents",
            "",
            "Upton District Council Full Council",
            "Monday, 24th July, 2017 6.00 pm",
            "",
            "24 Jul 2017 - 18:00 to 20:30",
            "Scheduled",
            "Council Chamber, County Hall, Mill Lane, Upton",
        ],
        (
            "Upton District Council",
            "Full Council",
            "2017-07-24",
            "18:00",
            "Council Chamber, County Hall, Mill Lane, Upton",
        ),
    ),
    "a name with commas": (
        ["Rivers, Roads and Parks Committee - Monday, 6th November, 2017 6.30 pm", "Venue: Old Mill"],
        (None, "Rivers, Roads and Parks Committee", "2017-11-06", "18:30", "Old Mill"),
    ),
    "the year in the next row": (
        [
            "Overton County Council",
            "",
            f"Council Chamber,{GAP}Tuesday, 15 May",
            f"County Hall,{GAP}10:00{GAP}2018",
        ],
        ("Overton County Council", "Overton County Council", "2018-05-15", "10:00", "Council Chamber"),
    ),
}


@pytest.mark.parametrize(("lines", "wanted"), HEADS.values(), ids=HEADS)
def test_a_head_is_read(lines, wanted):
    assert tuple(found and found.value for found in read(lines)) == wanted


def test_a_value_printed_twice_in_two_ways_is_never_sure():
    found = read(
        [
            "OVERTON PARISH COUNCIL",
            "A meeting will be held in the Village Hall on Tuesday 2 March 2021 at 7.30pm",
            "The meeting will be held in the School Room on Wednesday 3 March 2021 at 7.00pm",
        ]
    )
    assert [each and each.certainty for each in found[2:4]] == [Certainty.DOUBTFUL, Certainty.DOUBTFUL]
    on = found[2]
    assert on is not None
    assert "Tuesday 2 March 2021" in on.doubt
    assert "Wednesday 3 March 2021" in on.doubt
